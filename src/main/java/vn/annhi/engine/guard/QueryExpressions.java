package vn.annhi.engine.guard;

import java.util.Collection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in queries that a caller sends: in or-parts and in the query that extends a stored filter
 * (CVE-2026-109432, not closed by any community release). Stored filters keep their own expressions.
 */
public final class QueryExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            if (command instanceof TaskQueryImpl query) {
                refuseExpressions(query.getQueries());
            }
            if (command instanceof AbstractExecuteFilterCmd filter
                    && extending(filter) instanceof TaskQueryImpl query) {
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

    /** The engine keeps this query to itself; there is no other way to see it before it is evaluated. */
    private static @Nullable Object extending(AbstractExecuteFilterCmd command) {
        var field = ReflectionUtils.findField(command.getClass(), "extendingQuery");
        if (field == null) {
            throw new IllegalStateException("this engine version hides the extending query of " + Filter.class);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
