package vn.annhi.engine.setup;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.annhi.engine.form.OfficerFormService;
import vn.annhi.engine.form.OfficerTaskService;
import vn.annhi.engine.guard.ClosedDoors;
import vn.annhi.engine.guard.FormBoundary;
import vn.annhi.engine.guard.QueryExpressions;
import vn.annhi.engine.guard.RoutingFacts;
import vn.annhi.engine.identity.AccountService;
import vn.annhi.engine.identity.PasswordHash;
import vn.annhi.engine.step.OwningUnit;
import vn.annhi.engine.step.StepParsing;
import vn.annhi.wording.Wording;

/** Every override of the engine in one plugin, so that none can undo another. It waits for the migrations. */
@Component
@Order(1_000)
class EngineOverrides extends AbstractProcessEnginePlugin {

    /** What Tasklist and Cockpit ask for at most in one call: 2,000 work lists, job definitions. */
    private static final int LARGEST_PAGE = 2_000;

    private final OfficerFormService forms;
    private final OfficerTaskService tasks;
    private final StepParsing steps;
    private final OwningUnit owningUnit;
    private final FormBoundary boundary;
    private final ExpressionBeans beans;
    private final PasswordHash passwords;
    private final Wording wording;

    EngineOverrides(
            FlywayMigrationInitializer migrated,
            OfficerFormService forms,
            OfficerTaskService tasks,
            StepParsing steps,
            OwningUnit owningUnit,
            FormBoundary boundary,
            ExpressionBeans beans,
            PasswordHash passwords,
            Wording wording) {
        this.forms = forms;
        this.tasks = tasks;
        this.steps = steps;
        this.owningUnit = owningUnit;
        this.boundary = boundary;
        this.beans = beans;
        this.passwords = passwords;
        this.wording = wording;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFormService(forms);
        engine.setTaskService(tasks);
        engine.setIdentityService(new AccountService(wording));
        engine.setTenantIdProvider(owningUnit);
        engine.setExpressionManager(new JuelExpressionManager(beans.forExpressions()));
        engine.setPasswordEncryptor(passwords);
        engine.setEnablePasswordPolicy(true);
        // The sign-in slows guessers down (SignInThrottle); the engine would lock an officer out for good
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(0);
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        engine.setQueryMaxResultsLimit(LARGEST_PAGE);
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomPostBPMNParseListeners(
                with(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) steps));
        engine.setCustomHistoryEventHandlers(
                with(engine.getCustomHistoryEventHandlers(), (HistoryEventHandler) new RoutingFacts()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                guards(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                guards(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** An interceptor belongs to one chain only: each chain gets its own. */
    private List<CommandInterceptor> guards(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> existing) {
        return with(with(existing, new ClosedDoors(engine, boundary, wording)), new QueryExpressions(engine));
    }

    private static <T> List<T> with(@Nullable List<T> existing, T added) {
        var all = new ArrayList<T>(existing == null ? List.of() : existing);
        all.add(added);
        return all;
    }
}
