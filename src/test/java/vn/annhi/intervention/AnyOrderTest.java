package vn.annhi.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.engine.form.FormRefusedException;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/**
 * A thousand cases in which officers do what they may and what they may not, in any order: whatever happens is either
 * done whole or refused in words, and never breaks what must hold of every case.
 */
@AnNhiTest
class AnyOrderTest {

    private static final int SEQUENCES = 1_000;
    private static final int ACTIONS = 5;
    private static final List<String> OFFICERS = List.of(
            "muongso.bvte", "muongso.chutich", "muongso.congan", "muongso.tramyte", "banlang.bvte", "banlang.chutich");
    private static final List<String> TIMERS = List.of("TwelveHoursPassed", "IsolationExpired");

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient sql;

    private final Map<String, Integer> course = new TreeMap<>();

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void noOrderOfAllowedAndForbiddenActionsBreaksWhatHoldsOfEveryCase() {
        var seed = System.nanoTime();
        System.out.println("random orders, seed " + seed);
        var random = new Random(seed);
        var previous = "";
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            clock.set("2026-11-23T22:00:00");
            var code = begun(random.nextInt(10));
            var told = new StringBuilder("seed " + seed + ", case " + sequence + ":");
            for (var action = 0; action < ACTIONS; action++) {
                clock.advance(Duration.ofMinutes(1 + random.nextInt(2_000)));
                act(random, code, previous, told);
                holds(code, told);
            }
            previous = code;
        }
        System.out.println("what happened: " + course);
        assertThat(course.keySet())
                .as("the orders tried reach far enough to say something")
                .contains(
                        "done ApprovePlan",
                        "done adjust-plan",
                        "done StopHarm",
                        "done reopen",
                        "done died",
                        "done moved");
    }

    /** A case that has come some way already, so that few actions reach every part of the procedure. */
    private String begun(int share) {
        return switch (share) {
            case 0, 1, 2 -> story.reported("muongso");
            case 3, 4 -> story.urgent("muongso");
            case 5 -> story.notUrgent("muongso");
            case 6 -> story.drafted("muongso");
            default -> story.approved("muongso");
        };
    }

    private void act(Random random, String code, String other, StringBuilder told) {
        if (dossier.file(new CaseCode(code)).closed() && random.nextBoolean()) {
            attempt(
                    "reopen",
                    "muongso.chutich",
                    told,
                    () -> office.report("muongso.chutich", code, "reopen", Change.none()));
            return;
        }
        var choice = random.nextInt(10);
        if (choice == 0 && expire(random, code, told)) {
            return;
        }
        if (choice < 4) {
            report(random, code, other, told);
        } else {
            submit(random, code, told);
        }
    }

    private boolean expire(Random random, String code, StringBuilder told) {
        var timer = TIMERS.get(random.nextInt(TIMERS.size()));
        if (office.expiries(code, timer).isEmpty()) {
            return false;
        }
        attempt(timer, "the clock", told, () -> office.expire(code, timer));
        return true;
    }

    private void report(Random random, String code, String other, StringBuilder told) {
        var kind = ChangeKind.values()[random.nextInt(ChangeKind.values().length)];
        if (kind.endsTheCase() && random.nextBoolean()) {
            return; // or hardly any case would live long
        }
        var likely = kind == ChangeKind.REOPEN ? "muongso.chutich" : "muongso.bvte";
        var officer = random.nextInt(3) > 0 ? likely : any(random);
        var changes = switch (kind) {
            case MOVED -> Change.to("newUnit", Cast.unit(random.nextBoolean() ? "banlang" : "muongso"));
            case DUPLICATE -> Change.to("sameAs", random.nextInt(4) == 0 || other.isEmpty() ? code : other);
            case CORRECT_RECEIPT -> Change.to("receivedAt", "2026-11-23T%02d:10+07:00".formatted(random.nextInt(24)));
            default -> Change.none();
        };
        attempt(kind.id(), officer, told, () -> office.report(officer, code, kind.id(), changes));
    }

    /** Any open task of the case, mostly by an officer of the position that it waits for. */
    private void submit(Random random, String code, StringBuilder told) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(code).list();
        if (open.isEmpty()) {
            return;
        }
        var task = open.get(random.nextInt(open.size()));
        var officer = random.nextInt(5) > 0 ? holder(task) : any(random);
        attempt(
                task.getTaskDefinitionKey(),
                officer,
                told,
                () -> office.as(officer, () -> {
                    if (!officer.equals(task.getAssignee())) {
                        tasks.claim(task.getId(), officer);
                    }
                    office.submit(task, answers(random, task.getTaskDefinitionKey()));
                    return task;
                }));
    }

    private static Change answers(Random random, String task) {
        return switch (task) {
            case "DecideUrgency" ->
                Change.to("urgent", random.nextBoolean() ? "yes" : "no").and("overrideReason", "Đã xem");
            case "DraftPlan", "DraftAdjustment" -> Cast.activities("muongso");
            case "DecideOnChange" -> Change.to("changeDecision", random.nextInt(3) > 0 ? "approved" : "refused");
            case "DecideOnRefusal" ->
                Change.to(
                        "changeDecision",
                        List.of("approved", "refused", "court").get(random.nextInt(3)));
            case "AssessSpecificRisk" ->
                Change.to("residenceUnit", Cast.unit(random.nextInt(4) > 0 ? "muongso" : "banlang"));
            default -> Change.none();
        };
    }

    private void attempt(String what, String who, StringBuilder told, Runnable act) {
        told.append("\n  ").append(who).append(' ').append(what);
        try {
            act.run();
            count("done " + what, told);
        } catch (FormRefusedException | AuthorizationException | BadUserRequestException refused) {
            assertThat(String.valueOf(refused.getMessage())).as(told.toString()).doesNotContain("lỗi kỹ thuật");
            count("refused " + what, told);
        } catch (RuntimeException failure) {
            throw new AssertionError(told.toString(), failure);
        }
    }

    private void count(String happened, StringBuilder told) {
        told.append(" - ").append(happened.split(" ")[0]);
        course.merge(happened, 1, Integer::sum);
    }

    private void holds(String code, StringBuilder told) {
        var why = told.toString();
        assertThat(number(
                        "select count(*) from plan where case_code = ? and decided_at is not null and ended_at is null",
                        code))
                .as("plans in force of %s", why)
                .isLessThanOrEqualTo(1);
        var closed = dossier.find(new CaseCode(code)).orElseThrow().closed();
        var owners = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKey("intervention-case")
                .list();
        assertThat(owners)
                .as("procedures of the case, closed: %s, %s", closed, why)
                .hasSize(closed ? 0 : 1);
        assertThat(owners)
                .as(why)
                .allSatisfy(owner -> assertThat(owner.getTenantId()).isEqualTo(Cast.unit("muongso")));
        var open = tasks.createTaskQuery().processInstanceBusinessKey(code).list();
        if (closed) {
            assertThat(number("select count(*) from obligation where case_code = ? and state = 'open'", code))
                    .as("open duties of a closed case, %s", why)
                    .isZero();
            assertThat(open).as("open tasks of a closed case, %s", why).isEmpty();
        }
        assertThat(dutiesOf(code))
                .as("duties and the tasks that perform them, %s", why)
                .isEqualTo(positionsOf(open));
        assertThat(dossier.firstBrokenLink(new CaseCode(code))).as(why).isEmpty();
    }

    /** Every open duty that a task performs, with the position that owes it. */
    private Map<String, String> dutiesOf(String code) {
        var duties = new TreeMap<String, String>();
        sql.sql(
                        "select task_id, position from obligation where case_code = ? and state = 'open' and task_id is not null")
                .param(code)
                .query(row -> {
                    duties.put(row.getString("task_id"), row.getString("position"));
                });
        return duties;
    }

    private Map<String, String> positionsOf(List<Task> open) {
        var positions = new TreeMap<String, String>();
        open.forEach(task -> positions.put(task.getId(), position(task)));
        return positions;
    }

    private String position(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse("nobody");
    }

    private String holder(Task task) {
        return identity.createUserQuery().memberOfGroup(position(task)).listPage(0, 1).stream()
                .map(user -> user.getId())
                .findFirst()
                .orElse("muongso.bvte");
    }

    private static String any(Random random) {
        return OFFICERS.get(random.nextInt(OFFICERS.size()));
    }

    private int number(String query, String code) {
        return sql.sql(query).param(code).query(Integer.class).single();
    }
}
