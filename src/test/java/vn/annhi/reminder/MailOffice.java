package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.obligation.Duty;
import vn.annhi.obligation.DutyKey;
import vn.annhi.obligation.Obligations;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimit;

/**
 * A ledger of duties, a node that sends mail and a mail server that takes it. After each test the ledger of notices must
 * balance with the post box.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MailOffice {

    static final String WORKER = "xa-03589-2004.cpw";
    static final String CHAIR = "xa-03589-2004.chair";
    static final String NOON = "2027-03-01T12:00:00";

    /** The worker's position has a second holder, the chair's a second one without an address. */
    static final String[] FURTHER = {
        "muongso.bvte2,Bế Nương Mới,muongso.bvte2@phongtho.example," + WORKER,
        "muongso.phochutich,Lường Bản Xa,," + CHAIR
    };

    final TestDatabase database = new TestDatabase();
    final TestClock clock = new TestClock();
    final GreenMail box = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @TempDir
    static Path folder;

    MailNode node;

    @BeforeAll
    void start() {
        box.start();
        clock.set("2027-01-04T08:00:00");
        node = new MailNode(database.source(), clock, box.getSmtp().getPort(), folder, FURTHER);
    }

    @BeforeEach
    void nothingToDo() throws Exception {
        database.sql().sql("delete from notice").update();
        database.sql().sql("delete from obligation").update();
        box.purgeEmailFromAllMailboxes();
        node.sender().setPort(box.getSmtp().getPort());
        node.sender().dies(false);
        clock.set(NOON);
    }

    @AfterEach
    void everyNoticeIsAccountedForOnce() throws Exception {
        int all = database.sql()
                .sql("select count(*) from notice")
                .query(Integer.class)
                .single();
        assertThat(balance().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(all);
        var delivered = database.sql()
                .sql("select message_id from notice where state in ('sent', 'late')")
                .query(String.class)
                .list();
        assertThat(messageIds()).as("mails of notices that say they were sent").containsAll(delivered);
        var maybe = database.sql()
                .sql("select message_id from notice where state in ('sent', 'late', 'doubtful', 'sending')"
                        + " or resent or reason = 'no-outcome'")
                .query(String.class)
                .list();
        assertThat(maybe).as("notices of mails that came").containsAll(messageIds());
    }

    @AfterAll
    void stop() {
        node.close();
        box.stop();
    }

    /** Gives a duty of that many hours, or else working days, to the position as a task; returns its key. */
    DutyKey give(String code, String position, String task, TermUnit unit) {
        var key = new DutyKey(code, "initial-assessment", 1, "");
        var limit = new TimeLimit(
                key.legalBasis(),
                Optional.of(new Term(8, unit)),
                StartEvent.RECEIVED,
                "Điều 26 khoản 2 Nghị định 56/2017/NĐ-CP",
                true,
                "Đánh giá nguy cơ ban đầu");
        var duty = new Duty(
                key,
                limit,
                position.substring(0, position.indexOf('.')),
                position,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(8)));
        inLedger(ledger -> ledger.open(duty, Optional.of(task), clock.instant()));
        return key;
    }

    DutyKey give(String code, String position) {
        return give(code, position, "task-" + code, TermUnit.HOURS);
    }

    void inLedger(Consumer<Obligations> act) {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.accept(node.bean(Obligations.class)));
    }

    /** How many notices are in which state, with the reason if any: "dropped closed". */
    Map<String, Integer> balance() {
        return database
                .sql()
                .sql("select concat_ws(' ', state, reason) as fate, count(*)::int as n from notice group by 1")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<MimeMessage> mails() {
        return Arrays.asList(box.getReceivedMessages());
    }

    List<String> addressees() throws MessagingException {
        var found = new ArrayList<String>();
        for (var mail : mails()) {
            found.add(mail.getAllRecipients()[0].toString());
        }
        return found;
    }

    List<String> messageIds() throws MessagingException {
        var found = new ArrayList<String>();
        for (var mail : mails()) {
            found.add(mail.getMessageID());
        }
        return found;
    }
}
