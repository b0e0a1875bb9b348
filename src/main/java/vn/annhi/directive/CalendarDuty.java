package vn.annhi.directive;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.annhi.organisation.Unit;

/**
 * A line of {@code data/directive/calendar-duties.csv}; the columns are explained there.
 *
 * @param scope kinds of unit, or single units, that owe it
 * @param opensOn the days of the year on which it opens by itself
 * @param dueOn for each of them the last day on which it is in time, in the same year or the next
 */
public record CalendarDuty(
        String id,
        String procedure,
        Set<String> scope,
        int directive,
        List<MonthDay> opensOn,
        List<MonthDay> dueOn,
        String title,
        String guidance,
        String citation,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** One opening of the duty. */
    public record Opening(LocalDate opens, LocalDate due) {}

    /** Refuses days that do not go together with {@link IllegalArgumentException}. */
    public CalendarDuty {
        if (opensOn.size() != dueOn.size()) {
            throw new IllegalArgumentException("every opening needs its last day");
        }
    }

    /** The openings that lie in the validity, in that year and the one before. */
    Stream<Opening> openings(int year) {
        return IntStream.rangeClosed(year - 1, year)
                .boxed()
                .flatMap(one -> IntStream.range(0, opensOn.size()).mapToObj(i -> opening(one, i)))
                .filter(opening -> !opening.opens().isBefore(validFrom)
                        && validTo.filter(opening.opens()::isAfter).isEmpty());
    }

    private Opening opening(int year, int index) {
        var opens = opensOn.get(index).atYear(year);
        return new Opening(opens, MonthDays.next(dueOn.get(index), opens));
    }

    /** Whether the unit owes it. */
    boolean isOf(Unit unit) {
        return scope.contains(unit.kind().id()) || scope.contains(unit.id().value());
    }
}
