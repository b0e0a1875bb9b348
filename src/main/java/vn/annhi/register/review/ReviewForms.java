package vn.annhi.register.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.obligation.SetDates;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ReviewCode;
import vn.annhi.register.SpecialGroups;
import vn.annhi.register.review.Reviews.Review;
import vn.annhi.wording.Wording;

/** The two forms of a review: what the worker found, and the chair's word, which freezes the figures. */
@Component
class ReviewForms implements Procedure, SetDates {

    private static final String REVIEW = "ra-soat-tre-em";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Reviews reviews;
    private final SpecialGroups groups;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    ReviewForms(Reviews reviews, SpecialGroups groups, OrganisationChart chart, Wording wording, Clock clock) {
        this.reviews = reviews;
        this.groups = groups;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return ReviewCode.isOne(businessKey);
    }

    @Override
    public boolean dates(String code) {
        return ReviewCode.isOne(code);
    }

    @Override
    public SetDate of(String code) {
        var review = reviews.find(new ReviewCode(code));
        var due = review.dueOn()
                .atTime(StatutoryClock.END_OF_DAY)
                .atZone(StatutoryClock.ZONE)
                .toInstant();
        return new SetDate(review.openedAt(), due, review.name(), review.citation());
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var review = reviews.find(new ReviewCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        values.put(
                "reviewAbout",
                wording.say(
                        "register.review.about",
                        review.name(),
                        chart.unit(review.unit()).name(),
                        DAY.format(review.dueOn())));
        values.put("reviewFigures", say(reviews.figures(review.unit(), LocalDate.now(clock))));
        review.remark().ifPresent(remark -> values.put("returned", remark));
        review.answers().ifPresent(answers -> values.put("reviewRead", read(answers)));
        return values;
    }

    private String say(RegisterFigures figures) {
        var lines = Stream.of(wording.say(
                "register.review.figures", figures.special(), figures.atRisk(), figures.supported(), figures.flawed()));
        return Stream.concat(
                        lines,
                        figures.byGroup().entrySet().stream()
                                .map(entry -> wording.say(
                                        "register.review.group", groups.say(entry.getKey()), entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String read(Answers answers) {
        return Stream.of(
                        answers.given("villages"),
                        Optional.of(wording.say("register.review.checked." + answers.text("allChecked"))),
                        answers.given("notChecked"),
                        Optional.of(wording.say("register.review.risk." + answers.text("atRisk"))),
                        answers.given("reviewNote"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return step.formId().equals(REVIEW)
                ? reviews.find(new ReviewCode(step.businessKey()))
                        .answers()
                        .map(Answers::data)
                        .orElse(Map.of())
                : Map.of();
    }

    /** The forms show counts only; who is shown a child is written down where the child is shown. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> data) {
        var review = reviews.hold(new ReviewCode(step.businessKey()));
        if (step.formId().equals(REVIEW)) {
            expect(review, "villages", "open", "returned");
            reviews.reviewed(review.code(), data, step.author());
            return Map.of();
        }
        expect(review, "signing", "signing");
        var answers = new Answers(data);
        if (!answers.is("signing", "signed")) {
            reviews.returned(review.code(), answers.text("returnReason"));
            return Map.of();
        }
        if (review.reviewer().filter(step.author().officer()::equals).isPresent()) {
            throw new RefusedException(List.of(Refusal.of("signing", "register.review.own")));
        }
        reviews.confirmed(
                review.code(),
                reviews.figures(review.unit(), LocalDate.now(clock)),
                step.author().at());
        return Map.of();
    }

    /** Two officers may have the task open: whoever comes second is told. */
    private static void expect(Review review, String field, String... states) {
        if (!List.of(states).contains(review.state())) {
            throw new RefusedException(List.of(Refusal.of(field, "directive.task.moved")));
        }
    }
}
