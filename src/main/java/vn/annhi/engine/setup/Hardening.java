package vn.annhi.engine.setup;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.springframework.stereotype.Component;
import vn.annhi.engine.identity.PasswordHash;

/** The engine's security settings, all of them, each with its reason; {@code HardeningTest} has a test for each. */
@Component
class Hardening {

    /** What Tasklist and Cockpit ask for at most in one call: 2,000 work lists, job definitions. */
    static final int LARGEST_PAGE = 2_000;

    private final ExpressionBeans beans;
    private final PasswordHash passwords;

    Hardening(ExpressionBeans beans, PasswordHash passwords) {
        this.beans = beans;
        this.passwords = passwords;
    }

    void applyTo(ProcessEngineConfigurationImpl engine) {
        rights(engine);
        foreignCode(engine);
        accounts(engine);
        traces(engine);
    }

    private static void rights(ProcessEngineConfigurationImpl engine) {
        // Shipped off: any account could make itself administrator
        engine.setAuthorizationEnabled(true);
        // A unit sees its own work only
        engine.setTenantCheckEnabled(true);
        // The engine's own default lets every candidate reassign the task and write any variable
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        // Unit and position decide; a row per task would also make lists 100 times slower
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        // No work outside a procedure of law
        engine.setStandaloneTasksEnabled(false);
        // Nobody fetches everything at once
        engine.setQueryMaxResultsLimit(LARGEST_PAGE);
    }

    private void foreignCode(ProcessEngineConfigurationImpl engine) {
        // An expression in a query is code that the caller sends
        engine.setEnableExpressionsInAdhocQueries(false);
        // The work lists need them; the guard QueryExpressions refuses everybody else's
        engine.setEnableExpressionsInStoredQueries(true);
        // A model reaches the beans that models name, not every bean of the application
        engine.setExpressionManager(new JuelExpressionManager(beans.forExpressions()));
        // A diagram with a script is refused when it is deployed, whatever the language
        engine.setScriptFactory(new NoScripts());
        // Should a script engine ever appear on the class path: no host classes, no files, no cache
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        // An external entity in a diagram would read the server's files
        engine.setEnableXxeProcessing(false);
        // Reading a serialized Java object can run code
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private void accounts(ProcessEngineConfigurationImpl engine) {
        // Shipped off: a password of one character would do
        engine.setEnablePasswordPolicy(true);
        // Shipped: one round of SHA-512
        engine.setPasswordEncryptor(passwords);
        // The sign-in slows guessers down (SignInThrottle); the engine would lock an officer out for good
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(0);
        // Ids go into paths and queries: letters and digits, joined by one sign
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9]+([-._][a-zA-Z0-9]+)*");
    }

    private static void traces(ProcessEngineConfigurationImpl engine) {
        // Messages of refused commands may quote what an officer typed
        engine.setEnableCmdExceptionLogging(false);
        // Who did what and when, without the values of every moment
        engine.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        // Shipped without: history would never be removed
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        // Any account may read the metrics, those of all units together
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }
}
