package vn.annhi.reporting.campaign;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;
import vn.annhi.organisation.UnitKind;

/** The campaigns that the calendar asks for in the organisation chart of this installation. */
@Component
public class CampaignCalendar {

    private final List<CampaignEntry> entries;

    CampaignCalendar(
            @Value("${annhi.reporting.campaigns}") String file, @Value("${annhi.organisation.chart}") String chart) {
        this.entries = DataFile.read(file).stream()
                .filter(row -> row.text("chart").equals(chart))
                .map(CampaignCalendar::entry)
                .toList();
    }

    /** Every line for this chart. */
    public List<CampaignEntry> entries() {
        return entries;
    }

    /** The line of that name; {@link IllegalArgumentException} when there is none. */
    public CampaignEntry of(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no campaign is called " + id));
    }

    private static CampaignEntry entry(DataRow row) {
        var entry = new CampaignEntry(
                row.text("id"),
                row.text("name"),
                row.as("authority", UnitKind::of),
                Arrays.stream(row.text("scope").split("\\+")).map(UnitKind::of).collect(Collectors.toUnmodifiableSet()),
                day(row, "period_from"),
                day(row, "period_until"),
                day(row, "opens_on"),
                day(row, "due_before"),
                row.text("template"),
                row.text("citation"),
                row.date("valid_from"),
                row.optionalDate("valid_to"));
        if (!entry.periodFrom().isBefore(entry.periodUntil())
                || !entry.opensOn().isBefore(entry.dueBefore())
                || entry.dueBefore().isBefore(entry.periodUntil())) {
            throw row.error("a campaign has a period, opens before it is due, and is due after the cut-off");
        }
        return entry;
    }

    private static MonthDay day(DataRow row, String column) {
        return row.as(column, text -> {
            try {
                return MonthDay.parse("--" + text);
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException("not a day like 05-10", e);
            }
        });
    }
}
