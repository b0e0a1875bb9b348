package vn.annhi.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.annhi.wording.Wording;

/**
 * A signed-in officer may read, claim a task and submit its form; every other way to move or change the engine is
 * refused here, whichever interface it came through. The system itself (nobody signed in) and the system's
 * administrators are not limited; commands that a running command issues have passed with it.
 */
public final class ClosedDoors extends CommandInterceptor {

    private static final Set<String> OPEN = Set.of(
            "AuthorizationCheckCmd",
            "CheckPassword",
            "ClaimTaskCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "IsIdentityServiceReadOnlyCmd",
            "IsTelemetryEnabledCmd");

    private static final Set<String> THROUGH_OUR_FORMS = Set.of("SubmitStartFormCmd", "SubmitTaskFormCmd");

    private final ProcessEngineConfigurationImpl engine;
    private final FormBoundary boundary;
    private final Wording wording;

    public ClosedDoors(ProcessEngineConfigurationImpl engine, FormBoundary boundary, Wording wording) {
        this.engine = engine;
        this.boundary = boundary;
        this.wording = wording;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && officerSignedIn() && !isOpen(command.getClass())) {
            throw new AuthorizationException(
                    wording.say("engine.door.closed", command.getClass().getSimpleName()));
        }
        return next.execute(command);
    }

    private boolean isOpen(Class<?> command) {
        var name = command.getSimpleName();
        return OPEN.contains(name)
                || reads(name)
                || (THROUGH_OUR_FORMS.contains(name) && boundary.isInside())
                || command.getName().startsWith("vn.annhi.");
    }

    /** Attachments and comments escape the engine's tenant check; An Nhi keeps both in the dossier. */
    private static boolean reads(String name) {
        return (name.startsWith("Get") || name.contains("Query"))
                && !name.contains("Attachment")
                && !name.contains("Comment");
    }

    private boolean officerSignedIn() {
        var signedIn = engine.getIdentityService().getCurrentAuthentication();
        return signedIn != null
                && signedIn.getUserId() != null
                && (signedIn.getGroupIds() == null || !signedIn.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }
}
