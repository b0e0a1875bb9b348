package vn.annhi.engine.setup;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** Refuses every script in a model: task, listener, condition or mapping. What An Nhi does is Java, tested. */
final class NoScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refused(language);
    }

    private static ProcessEngineException refused(String language) {
        return new ProcessEngineException("Scripts are not allowed in models (" + language + ")");
    }
}
