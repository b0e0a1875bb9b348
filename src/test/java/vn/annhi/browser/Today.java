package vn.annhi.browser;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.Samples;

/** The samples moved in time: their evening of notice, Monday 23/11/2026, becomes yesterday evening. */
final class Today {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
    private static final LocalDate NOTICE = LocalDate.of(2026, 11, 23);

    private Today() {}

    static Map<String, Object> sample(String form, Map<String, Object> changes) {
        var moved = new HashMap<String, Object>();
        Samples.of(form, changes).forEach((key, value) -> moved.put(key, moved(value)));
        return moved;
    }

    private static Object moved(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Today::moved).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            var moved = new HashMap<String, Object>();
            map.forEach((key, inner) -> moved.put(key.toString(), moved(inner)));
            return moved;
        }
        var date = value instanceof String text ? DATE.matcher(text) : null;
        if (date == null || !date.matches()) {
            return value;
        }
        var yesterday = LocalDate.now(StatutoryClock.ZONE).minusDays(1);
        var day = yesterday.plusDays(ChronoUnit.DAYS.between(NOTICE, LocalDate.parse(date.group(1))));
        return day + (date.group(2) == null ? "" : date.group(2));
    }
}
