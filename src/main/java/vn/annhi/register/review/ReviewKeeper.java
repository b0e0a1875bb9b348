package vn.annhi.register.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.directive.CalendarDuty;
import vn.annhi.directive.CalendarKeeper;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.register.ReviewCode;
import vn.annhi.register.ReviewCourse;

/** Opens the reviews of the communes when the calendar says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewKeeper implements CalendarKeeper {

    private final Reviews reviews;
    private final ReviewCourse course;
    private final RegisterNumbers numbers;
    private final OrganisationChart chart;
    private final Clock clock;

    ReviewKeeper(Reviews reviews, ReviewCourse course, RegisterNumbers numbers, OrganisationChart chart, Clock clock) {
        this.reviews = reviews;
        this.course = course;
        this.numbers = numbers;
        this.chart = chart;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return "special-circumstances-review";
    }

    @Override
    public Collection<String> opened(CalendarDuty duty, LocalDate opens) {
        return reviews.opened(duty.id(), opens);
    }

    @Override
    public void open(CalendarDuty duty, CalendarDuty.Opening opening, List<Unit> units) {
        var now = clock.instant();
        for (var unit : units) {
            var code = new ReviewCode(numbers.next(chart.casePrefix(unit.id()).orElseThrow(), ReviewCode.KIND, now));
            reviews.insert(
                    code, unit.id(), duty.id(), opening.opens(), duty.title(), duty.citation(), now, opening.due());
            course.begin(code, unit.id());
        }
    }
}
