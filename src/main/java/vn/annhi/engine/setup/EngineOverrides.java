package vn.annhi.engine.setup;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
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
import vn.annhi.engine.step.OwningUnit;
import vn.annhi.engine.step.StepParsing;
import vn.annhi.engine.trail.TrailFactory;
import vn.annhi.engine.trail.TrailHistory;
import vn.annhi.engine.trail.TrailParsing;
import vn.annhi.wording.Wording;

/** Every override of the engine in one plugin, so that none can undo another. It waits for the migrations. */
@Component
@Order(1_000)
class EngineOverrides extends AbstractProcessEnginePlugin {

    private final OfficerFormService forms;
    private final OfficerTaskService tasks;
    private final StepParsing steps;
    private final OwningUnit owningUnit;
    private final TrailFactory trail;
    private final FormBoundary boundary;
    private final Hardening hardening;
    private final Wording wording;

    EngineOverrides(
            FlywayMigrationInitializer migrated,
            OfficerFormService forms,
            OfficerTaskService tasks,
            StepParsing steps,
            OwningUnit owningUnit,
            TrailFactory trail,
            FormBoundary boundary,
            Hardening hardening,
            Wording wording) {
        this.forms = forms;
        this.tasks = tasks;
        this.steps = steps;
        this.owningUnit = owningUnit;
        this.trail = trail;
        this.boundary = boundary;
        this.hardening = hardening;
        this.wording = wording;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        hardening.applyTo(engine);
        engine.setFormService(forms);
        engine.setTaskService(tasks);
        engine.setIdentityService(new AccountService(wording));
        engine.setTenantIdProvider(owningUnit);
        engine.setCustomPostBPMNParseListeners(
                with(with(engine.getCustomPostBPMNParseListeners(), (BpmnParseListener) steps), new TrailParsing()));
        engine.setCustomHistoryEventHandlers(with(
                with(engine.getCustomHistoryEventHandlers(), (HistoryEventHandler) new RoutingFacts()),
                new TrailHistory()));
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), (SessionFactory) trail));
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
