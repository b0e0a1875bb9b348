package vn.annhi.reminder.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.TestClock;
import vn.annhi.obligation.Duty;
import vn.annhi.obligation.DutyKey;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;
import vn.annhi.obligation.TimeLimits;
import vn.annhi.reminder.NodeBeans;

/** A node that keeps the ledger of reminders and sends nothing, with the demo officers of the district. */
public final class LedgerNode implements AutoCloseable {

    public static final String WORKER = "xa-03589-2004.cpw";

    private final ConfigurableApplicationContext context;

    public LedgerNode(DataSource database, TestClock clock, String... settings) {
        context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(DataSource.class, () -> database);
                    beans.registerBean(Clock.class, () -> clock);
                })
                .run(Stream.concat(
                                Stream.of(
                                        "--annhi.organisation.chart=district",
                                        "--annhi.organisation.officers=demo/officers-district.csv",
                                        "--annhi.mail-from=an-nhi@phongtho.example"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    /** One look at the ledger. */
    public void scan(Instant now) {
        bean(ReminderScan.class).run(now);
    }

    /** Plans new rungs and raises none; within the caller's transaction. */
    public int plan(Instant now) {
        return bean(Planning.class).plan(now);
    }

    /** Gives the duty of that row of the time limits to the position as a task. */
    public Obligation give(String caseCode, String legalBasis, String position, String task, Instant now, Instant due) {
        var key = new DutyKey(caseCode, legalBasis, 1, "");
        var duty = new Duty(
                key,
                bean(TimeLimits.class).of(legalBasis),
                position.substring(0, position.indexOf('.')),
                position,
                now,
                due);
        return new TransactionTemplate(bean(PlatformTransactionManager.class))
                .execute(status -> bean(Obligations.class).open(duty, Optional.of(task), now));
    }

    public void inLedger(Consumer<Obligations> act) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.accept(bean(Obligations.class)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Import(NodeBeans.class)
    @ComponentScan({
        "vn.annhi.calendar",
        "vn.annhi.engine.decision",
        "vn.annhi.obligation",
        "vn.annhi.organisation",
        "vn.annhi.reminder.ladder",
        "vn.annhi.reminder.ledger",
        "vn.annhi.reminder.preference",
        "vn.annhi.wording"
    })
    static class Beans {}
}
