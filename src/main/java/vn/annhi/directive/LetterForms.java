package vn.annhi.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Begun;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.wording.Wording;

/** The two forms of a letter: it is entered once, then its tasks are given to the units. */
@Component
class LetterForms implements Procedure {

    private static final String ENTRY = "cong-van-chi-dao";
    private static final String NO_TEMPLATE = "none";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DirectiveLetters letters;
    private final DirectiveTasks tasks;
    private final LetterTemplates templates;
    private final Charges charges;
    private final OfficesAbove above;
    private final RegisterNumbers numbers;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    LetterForms(
            DirectiveLetters letters,
            DirectiveTasks tasks,
            LetterTemplates templates,
            Charges charges,
            OfficesAbove above,
            RegisterNumbers numbers,
            OrganisationChart chart,
            Wording wording,
            Clock clock) {
        this.letters = letters;
        this.tasks = tasks;
        this.templates = templates;
        this.charges = charges;
        this.above = above;
        this.numbers = numbers;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return DirectiveCode.isLetter(businessKey);
    }

    @Override
    public boolean beginsWith(String formId) {
        return formId.equals(ENTRY);
    }

    @Override
    public Begun begin(String formId, Map<String, Object> data, Author author) {
        var answers = new Answers(data);
        var office = PositionId.parse(author.position()).unit();
        var issued = answers.date("issuedOn").orElseThrow();
        if (!charges.gives(office)) {
            throw refused("letterNumber", "directive.letter.notYours");
        }
        if (issued.isAfter(LocalDate.now(clock))) {
            throw refused("issuedOn", "directive.letter.ahead");
        }
        var letter = new Letter(
                new DirectiveCode(
                        numbers.next(chart.casePrefix(office).orElseThrow(), DirectiveCode.LETTER, author.at())),
                office,
                answers.text("letterNumber").strip(),
                issued,
                answers.text("issuer").strip(),
                answers.text("subject").strip(),
                answers.given("template").filter(template -> !template.equals(NO_TEMPLATE)));
        if (!letters.insert(letter, author)) {
            throw refused("letterNumber", "directive.letter.twice");
        }
        return new Begun(letter.code().value(), Map.of("directiveUnit", office.value()));
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        return Map.of(
                "letterAbout", citation(letter(step)) + ". " + letter(step).subject());
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        var values = new HashMap<String, Object>();
        letter(step)
                .template()
                .map(template -> templates.rows(template, LocalDate.now(clock)))
                .ifPresent(rows -> values.put("tasks", rows));
        return values;
    }

    /** A letter names no child: who reads it is not written down. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> data) {
        var letter = letter(step);
        var rows = new Answers(data).rows("tasks");
        var refusals = refusals(letter, rows);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        rows.forEach(row -> plan(letter, row, step.author()));
        return Map.of();
    }

    private List<Refusal> refusals(Letter letter, List<Answers> rows) {
        var refusals = new ArrayList<Refusal>();
        var charged = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var field = "tasks[%d].".formatted(i);
            if (row.date("dueOn").orElseThrow().isBefore(LocalDate.now(clock))) {
                refusals.add(Refusal.of(field + "dueOn", "directive.letter.past"));
            }
            var units = charges.meant(letter.office(), row.text("units"));
            if (units.isEmpty()) {
                refusals.add(Refusal.of(field + "units", "directive.letter.nobody"));
            }
            var title = row.text("taskTitle").strip().toLowerCase(Wording.VIETNAMESE);
            for (var unit : units) {
                if (!charged.add(unit.id() + " " + title)) {
                    refusals.add(Refusal.of(field + "units", "directive.letter.chargedTwice", unit.name()));
                    break;
                }
            }
        }
        return refusals;
    }

    private void plan(Letter letter, Answers row, Author author) {
        var units = charges.meant(letter.office(), row.text("units"));
        var codes = numbers.next(
                chart.casePrefix(letter.office()).orElseThrow(), DirectiveCode.TASK, author.at(), units.size());
        for (int i = 0; i < units.size(); i++) {
            tasks.insert(task(letter, row, new DirectiveCode(codes.get(i)), units.get(i), author));
        }
    }

    private DirectiveTask task(Letter letter, Answers row, DirectiveCode code, Unit unit, Author author) {
        return new DirectiveTask(
                code,
                Optional.of(letter.code()),
                Optional.empty(),
                Optional.empty(),
                unit.id(),
                above.of(unit.id()).map(Unit::id),
                Integer.parseInt(row.text("directive")),
                row.text("taskTitle").strip(),
                row.text("guidance").strip(),
                citation(letter),
                author.at(),
                row.date("dueOn").orElseThrow(),
                DirectiveTask.State.PLANNED,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private String citation(Letter letter) {
        return wording.say("directive.citation", letter.number(), DAY.format(letter.issuedOn()), letter.issuer());
    }

    private Letter letter(ProcedureStep step) {
        return letters.find(new DirectiveCode(step.businessKey()));
    }

    private static RefusedException refused(String field, String key) {
        return new RefusedException(List.of(Refusal.of(field, key)));
    }
}
