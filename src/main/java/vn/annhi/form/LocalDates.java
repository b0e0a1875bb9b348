package vn.annhi.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** ISO dates and times as they are read in Viet Nam, in its time zone. */
final class LocalDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private LocalDates() {}

    /** The value in local words; as it stands if an older record holds something else. */
    static String read(String kind, String iso) {
        try {
            return switch (kind) {
                case "date" -> LocalDate.parse(iso).format(DATE);
                case "time" ->
                    LocalTime.from(DateTimeFormatter.ISO_TIME.parse(iso)).format(TIME);
                default -> dateTime(iso).format(DATE_TIME);
            };
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static LocalDateTime dateTime(String iso) {
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime exact
                ? exact.atZoneSameInstant(ZONE).toLocalDateTime()
                : LocalDateTime.from(moment);
    }
}
