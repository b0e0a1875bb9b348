package vn.annhi.engine.form;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.NoticeReceipt;
import vn.annhi.dossier.NoticeReceipts;
import vn.annhi.dossier.SentNotice;
import vn.annhi.engine.AsSystem;
import vn.annhi.organisation.NoticeSender;

/** Takes notices of other bodies' systems: Mẫu 01 as an officer would fill it in, and one case for one notice. */
@Component
public class NoticeIntake {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeIntake.class);
    private static final String PROCEDURE = "intervention-case";
    /** On Mẫu 01 the number of the report is the one under which its place of receipt keeps it. */
    private static final String NUMBER = "documentNumber";

    private final OfficerFormService forms;
    private final RepositoryService repository;
    private final AsSystem system;
    private final OneTransaction transaction;
    private final NoticeReceipts receipts;
    private final Dossier dossier;
    private final Clock clock;

    NoticeIntake(
            OfficerFormService forms,
            @Lazy RepositoryService repository,
            AsSystem system,
            OneTransaction transaction,
            NoticeReceipts receipts,
            Dossier dossier,
            Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.system = system;
        this.transaction = transaction;
        this.receipts = receipts;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** The receipt of a notice; whether it is the receipt of an earlier sending. */
    public record Taken(NoticeReceipt receipt, boolean again) {}

    /**
     * Opens a case in the commune of the incident, or finds the one that this notice opened before. Throws
     * {@link FormRefusedException} or {@link vn.annhi.dossier.NoticeConflictException} and changes nothing.
     */
    public Taken take(SentNotice notice, NoticeSender sender) {
        var taken = system.run(() -> transaction.run(
                "- of sender " + sender.id(),
                () -> receipts.earlier(notice)
                        .map(receipt -> new Taken(receipt, true))
                        .orElseGet(() -> new Taken(open(notice, sender), false))));
        LOG.info(
                "case {}: notice of sender {} {}",
                taken.receipt().caseCode(),
                sender.id(),
                taken.again() ? "came again" : "opened it");
        return taken;
    }

    private NoticeReceipt open(SentNotice notice, NoticeSender sender) {
        var author = new Author(sender.id(), sender.position().toString(), clock.instant());
        var instance = forms.start(
                procedure(), SubmittedValues.plain(notice.content()), Map.of(NUMBER, notice.reference()), author);
        var code = new CaseCode(instance.getBusinessKey());
        return receipts.give(notice, code, dossier.file(code).incidentUnit());
    }

    private String procedure() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCEDURE)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
