package vn.annhi.directive;

import static java.util.Objects.requireNonNull;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.organisation.OrganisationChart;

/**
 * Opens the duties of the calendar on their day, and after it when An Nhi was down on that day. What was due before An Nhi
 * knew of a duty does not open.
 */
@Component
public class CalendarOpening {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarOpening.class);

    private final CalendarDuties duties;
    private final List<CalendarKeeper> keepers;
    private final OrganisationChart chart;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int batch;

    CalendarOpening(
            CalendarDuties duties,
            List<CalendarKeeper> keepers,
            OrganisationChart chart,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${annhi.directive.batch}") int batch) {
        this.duties = duties;
        this.keepers = keepers;
        this.chart = chart;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.batch = batch;
    }

    /** Opens what is to be open today, unit after unit, in batches. */
    @Scheduled(cron = "${annhi.directive.open}", zone = "Asia/Ho_Chi_Minh")
    public void openDue() {
        var today = LocalDate.now(clock);
        for (var duty : duties.all()) {
            var known = requireNonNull(transaction.execute(status -> knownSince(duty.id(), today)));
            duty.openings(today.getYear())
                    .filter(opening ->
                            !opening.opens().isAfter(today) && !opening.due().isBefore(known))
                    .forEach(opening -> open(duty, opening, today));
        }
    }

    private void open(CalendarDuty duty, CalendarDuty.Opening opening, LocalDate today) {
        int opened;
        do {
            opened = requireNonNull(transaction.execute(status -> openBatch(duty, opening, today)));
        } while (opened > 0);
    }

    /** Of two nodes the second waits, and finds nothing left to open. */
    private int openBatch(CalendarDuty duty, CalendarDuty.Opening opening, LocalDate today) {
        sql.sql("lock table calendar_known in share row exclusive mode").update();
        var keeper = keepers.stream()
                .filter(each -> each.procedure().equals(duty.procedure()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no procedure is called " + duty.procedure()));
        var done = new HashSet<>(keeper.opened(duty, opening.opens()));
        var missing = chart.units().stream()
                .filter(unit -> duty.isOf(unit)
                        && unit.validOn(today)
                        && !done.contains(unit.id().value()))
                .filter(unit -> chart.head(unit.id()).isPresent())
                .sorted(OrganisationChart.BY_PLACE)
                .limit(batch)
                .toList();
        if (!missing.isEmpty()) {
            keeper.open(duty, opening, missing);
            LOG.info("{} of {} opened for {} units", duty.id(), opening.opens(), missing.size());
        }
        return missing.size();
    }

    private LocalDate knownSince(String duty, LocalDate today) {
        sql.sql("insert into calendar_known (duty, since) values (?, ?) on conflict do nothing")
                .params(duty, Date.valueOf(today))
                .update();
        return sql.sql("select since from calendar_known where duty = ?")
                .param(duty)
                .query(Date.class)
                .single()
                .toLocalDate();
    }
}
