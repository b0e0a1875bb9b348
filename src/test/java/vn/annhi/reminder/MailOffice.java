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
public abstract class MailOffice {

    protected static final String WORKER = "xa-03589-2004.cpw";
    protected static final String CHAIR = "xa-03589-2004.chair";
    protected static final String NOON = "2027-03-01T12:00:00";

    /** The worker's position has a second holder, the chair's a second one without an address. */
    protected static final String[] FURTHER = {
        "muongso.bvte2,Bế Nương Mới,muongso.bvte2@phongtho.example," + WORKER,
        "muongso.phochutich,Lường Bản Xa,," + CHAIR
    };

    protected final TestDatabase database = new TestDatabase();
    protected final TestClock clock = new TestClock();
    protected final GreenMail box = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @TempDir
    protected static Path folder;

    protected MailNode node;

    @BeforeAll
    void start() {
        box.start();
        clock.set("2027-01-04T08:00:00");
        node = new MailNode(database.source(), clock, box.getSmtp().getPort(), folder, FURTHER);
    }

    @BeforeEach
    void nothingToDo() throws Exception {
        database.sql()
                .sql(
                        "truncate obligation, obligation_span, span_change, reminder, notice, letter, mail_preference cascade")
                .update();
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
                .sql("select message_id from letter where state = 'sent'")
                .query(String.class)
                .list();
        assertThat(messageIds()).as("mails of notices that say they were sent").containsAll(delivered);
        var maybe = database.sql()
                .sql("select message_id from letter where state in ('sent', 'doubtful', 'sending')"
                        + " or resent or reason = 'no-outcome'"
                        + " or reason like 'bounced%'")
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
    protected DutyKey give(String code, String position, String task, TermUnit unit) {
        var hours = unit == TermUnit.HOURS;
        var key = new DutyKey(code, hours ? "initial-assessment" : "draft-plan", 1, "");
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
                clock.instant().plus(hours ? Duration.ofHours(8) : Duration.ofDays(7)));
        inLedger(ledger -> ledger.open(duty, Optional.of(task), clock.instant()));
        return key;
    }

    protected DutyKey give(String code, String position) {
        return give(code, position, "task-" + code, TermUnit.HOURS);
    }

    protected void inLedger(Consumer<Obligations> act) {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.accept(node.bean(Obligations.class)));
    }

    /** How many notices are in which state, or their letter while they wait, with the reason if any: "dropped met". */
    protected Map<String, Integer> balance() {
        return database.sql().sql("""
                        select case when n.state <> 'pending' then concat_ws(' ', n.state, n.reason)
                            else concat_ws(' ', case t.state when 'sending' then 'sending' else 'pending' end, t.reason) end
                            as fate, count(*)::int as n
                        from notice n left join letter t on t.id = n.letter_id group by 1
                        """).query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    protected List<MimeMessage> mails() {
        return Arrays.asList(box.getReceivedMessages());
    }

    protected List<String> addressees() throws MessagingException {
        var found = new ArrayList<String>();
        for (var mail : mails()) {
            found.add(mail.getAllRecipients()[0].toString());
        }
        return found;
    }

    protected List<String> messageIds() throws MessagingException {
        var found = new ArrayList<String>();
        for (var mail : mails()) {
            found.add(mail.getMessageID());
        }
        return found;
    }

    /** It kept no mail, so nothing of it can be found in the box. */
    void forgetTheStubbornServer() {
        database.sql().sql("truncate notice, letter cascade").update();
    }
}
