package vn.annhi.reminder.page;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.TableFile;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** Says lines of the ledger in Vietnamese, for the page and its exports alike. */
@Component
class LedgerWords {

    private final Wording wording;
    private final Officers officers;
    private final OrganisationChart chart;
    private final DateTimeFormatter moment;

    LedgerWords(Wording wording, Officers officers, OrganisationChart chart, Clock clock) {
        this.wording = wording;
        this.officers = officers;
        this.chart = chart;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** A line in words; {@code doubtful} is the letter to be decided on, 0 for none. */
    record Row(List<String> cells, String state, long doubtful) {}

    /** What stands above the cells. */
    List<String> heads() {
        return List.of(
                wording.say("reminder.ledger.code"),
                wording.say("reminder.ledger.duty"),
                wording.say("reminder.ledger.position"),
                wording.say("reminder.ledger.rung"),
                wording.say("reminder.ledger.rungAt"),
                wording.say("reminder.ledger.recipient"),
                wording.say("reminder.ledger.fate"),
                wording.say("reminder.ledger.at"));
    }

    Row row(LedgerEntry entry) {
        return new Row(
                List.of(
                        entry.code(),
                        entry.duty(),
                        chart.title(PositionId.parse(entry.position())),
                        rung(entry),
                        at(entry.rungAt()),
                        entry.recipient().map(officers::name).orElse(""),
                        fate(entry.state(), entry.reason()),
                        entry.at().map(this::at).orElse("")),
                entry.state(),
                entry.doubtful().orElse(0L));
    }

    /** "Đã bỏ: việc đã xong". */
    String fate(String state, String reason) {
        var said = wording.say("reminder.ledger.state." + state);
        return reason.isEmpty()
                ? said
                : wording.say("reminder.ledger.because", said, wording.say("reminder.ledger.reason." + reason));
    }

    private String rung(LedgerEntry entry) {
        return entry.occasion().isEmpty()
                ? wording.say("reminder.ledger.rung.gone")
                : wording.say("reminder.page.when." + entry.occasion() + entry.unit(), entry.amount());
    }

    private String at(Instant instant) {
        return moment.format(instant);
    }

    /** A part of the ledger as a file: exactly the lines that the page would show, all pages of it. */
    TableFile file(LedgerEntries entries, LedgerScope scope) {
        return TableFile.paged(
                heads(),
                (offset, limit) -> entries.of(scope, limit, offset).stream()
                        .map(entry -> row(entry).cells())
                        .toList());
    }
}
