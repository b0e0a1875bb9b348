package vn.annhi.engine.guard;

import java.util.Collection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in queries that a caller sends: in or-parts and in the query that extends a stored filter
 * (CVE-2026-109432, not closed by any community release). Only the filters that An Nhi itself creates at its start keep
 * expressions; nobody who is signed in may store one, an administrator neither.
 */
public final class QueryExpressions extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    public QueryExpressions(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            if (command instanceof TaskQueryImpl query) {
                refuseExpressions(query.getQueries());
            }
            if (command instanceof AbstractExecuteFilterCmd
                    && hidden("extendingQuery", command) instanceof TaskQueryImpl query) {
                refuseExpressions(query.getQueries());
            }
            if (command instanceof SaveFilterCmd
                    && engine.getIdentityService().getCurrentAuthentication() != null
                    && hidden("filter", command) instanceof Filter filter
                    && filter.getQuery() instanceof TaskQueryImpl query) {
                refuseExpressions(query.getQueries());
            }
        }
        return next.execute(command);
    }

    private static void refuseExpressions(Collection<TaskQueryImpl> parts) {
        if (parts.stream().map(AbstractQuery::getExpressions).anyMatch(found -> !found.isEmpty())) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
    }

    /** The engine keeps these to itself; there is no other way to see them before they are evaluated or stored. */
    private static @Nullable Object hidden(String name, Command<?> command) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            throw new IllegalStateException("this engine version hides the " + name + " of " + command.getClass());
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
