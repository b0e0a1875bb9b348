package vn.annhi.engine.step;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.engine.AsSystem;
import vn.annhi.intervention.CaseCourse;
import vn.annhi.intervention.PlanFacts;
import vn.annhi.intervention.PlanPhase;
import vn.annhi.organisation.UnitId;

/** Changes the running procedure of a case by the messages that its diagrams wait for. */
@Component
class EngineCourse implements CaseCourse {

    private static final String CASE = "intervention-case";
    private static final String URGENT = "urgent-protection";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final AsSystem system;

    EngineCourse(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService jobs, AsSystem system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.system = system;
    }

    @Override
    public void protectAgain(CaseCode code, String changeId, UnitId unit) {
        run(() -> runtime.createMessageCorrelation(Messages.NEW_THREAT)
                .processInstanceId(caseInstance(code))
                .setVariablesToTriggeredScope(Map.of("changeId", changeId, "urgentUnit", unit.toString()))
                .correlate());
    }

    @Override
    public void adjustPlan(CaseCode code) {
        run(() -> runtime.messageEventReceived(
                Messages.PLAN_ADJUSTMENT,
                waiting(code, Messages.PLAN_ADJUSTMENT).getId()));
    }

    @Override
    public void movePlan(CaseCode code, UnitId unit, PlanPhase phase, int cycle) {
        run(() -> {
            var facts = new HashMap<>(PlanFacts.at(code, phase, cycle));
            facts.put("planUnit", unit.toString());
            facts.put("residenceUnit", unit.toString());
            runtime.setVariables(caseInstance(code), facts);
            runtime.messageEventReceived(
                    Messages.PLAN_MOVED, waiting(code, Messages.PLAN_MOVED).getId(), Map.of("planMoved", true));
        });
    }

    @Override
    public void residesIn(CaseCode code, UnitId unit) {
        run(() -> runtime.setVariables(
                caseInstance(code), Map.of("planUnit", unit.toString(), "residenceUnit", unit.toString())));
    }

    @Override
    public void end(CaseCode code) {
        run(() -> runtime.createMessageCorrelation(Messages.CASE_ENDS)
                .processInstanceId(caseInstance(code))
                .correlate());
    }

    @Override
    public void reopen(CaseCode code, Map<String, Object> facts) {
        run(() -> runtime.createMessageCorrelation(Messages.CASE_REOPENED)
                .processInstanceBusinessKey(code.value())
                .setVariables(facts)
                .correlateStartMessage());
    }

    @Override
    public void reschedule(Map<String, Instant> due) {
        run(() -> due.forEach((id, instant) -> {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task != null) {
                task.setDueDate(Date.from(instant));
                tasks.saveTask(task);
            }
        }));
    }

    @Override
    public void give(String task, String officer) {
        run(() -> tasks.setAssignee(task, officer));
    }

    @Override
    public void rescheduleTwelveHours(CaseCode code, Instant end) {
        run(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .processDefinitionKey(URGENT)
                .list()
                .stream()
                .filter(instance -> runtime.getVariable(instance.getId(), "changeId") == null)
                .flatMap(
                        instance -> jobs
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId("TwelveHoursPassed")
                                .list()
                                .stream())
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(end))));
    }

    private String caseInstance(CaseCode code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .processDefinitionKey(CASE)
                .singleResult()
                .getId();
    }

    private Execution waiting(CaseCode code, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(code.value())
                .messageEventSubscriptionName(message)
                .singleResult();
    }

    private void run(Runnable act) {
        system.run(() -> {
            act.run();
            return true;
        });
    }
}
