package vn.annhi.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * The whole list of what the engine may remember of a case. Any other variable, or one of these with another shape,
 * breaks the transaction, whoever writes it: so personal data cannot enter the engine's tables.
 */
public final class RoutingFacts implements HistoryEventHandler {

    private static final Pattern UNIT = Pattern.compile("[a-z]+(-[a-z]+)*-[0-9]{2,5}-[0-9]{4}");
    private static final Pattern PLAN = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}\\.[0-9]+");
    private static final Pattern ACTIVITY = Pattern.compile(PLAN.pattern() + "\\.[0-9]+");
    private static final Pattern CHANGE = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}\\.T[0-9]+");
    private static final Pattern FLAG = Pattern.compile("[01]");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    private static final Map<String, Pattern> ALLOWED = Map.ofEntries(
            Map.entry("incidentUnit", UNIT),
            Map.entry("residenceUnit", UNIT),
            Map.entry("planUnit", UNIT),
            Map.entry("transferNeeded", FLAG),
            Map.entry("signsOfCrime", FLAG),
            Map.entry("acceptance", Pattern.compile("accepted|verify|rejected")),
            Map.entry("urgent", FLAG),
            Map.entry("planNeeded", FLAG),
            Map.entry("noPlanConfirmed", FLAG),
            Map.entry("handOver", Pattern.compile("accepted|refused")),
            Map.entry("handOverAgain", FLAG),
            Map.entry("planId", PLAN),
            Map.entry("cycle", COUNT),
            Map.entry("planDecision", Pattern.compile("approved|returned")),
            Map.entry("activityId", ACTIVITY),
            Map.entry("activityAnswer", Pattern.compile("accepted|declined")),
            Map.entry("askAgain", FLAG),
            Map.entry("activityReport", Pattern.compile("progress|result")),
            Map.entry("confirmation", Pattern.compile("confirmed|returned")),
            Map.entry("outcome", Pattern.compile("closed|continue")),
            Map.entry("reassess", FLAG),
            Map.entry("isolation", FLAG),
            Map.entry("isolationEnd", Pattern.compile("home|extend|court")),
            Map.entry("carerFound", FLAG),
            Map.entry("changeId", CHANGE),
            Map.entry("changeKind", Pattern.compile("[a-z]+(-[a-z0-9]+)*")),
            Map.entry("changeUnit", UNIT),
            Map.entry("choreUnit", UNIT),
            Map.entry("issueUnit", UNIT),
            Map.entry("resultNeeded", FLAG),
            Map.entry("reportUnit", UNIT),
            Map.entry("reportsLeft", FLAG),
            Map.entry("signing", Pattern.compile("signed|returned")),
            Map.entry("checking", Pattern.compile("accepted|returned")),
            Map.entry("changeDecision", Pattern.compile("pending|approved|refused|court")),
            Map.entry("acceptanceNeeded", FLAG),
            Map.entry("urgentUnit", UNIT),
            Map.entry("planPhase", Pattern.compile("planning|implementing|reviewing|deciding")),
            Map.entry("planMoved", FLAG),
            Map.entry("placeFirst", FLAG),
            Map.entry("placed", FLAG),
            Map.entry("careFrom", Pattern.compile("family|facility")),
            Map.entry("carerFit", FLAG),
            Map.entry("placementDecision", Pattern.compile("approved|returned")),
            Map.entry("careStage", Pattern.compile("first|second|regular")),
            Map.entry("followUpResult", Pattern.compile("continue|request|end")),
            Map.entry("careEnding", Pattern.compile("ended|other|refused")),
            Map.entry("facilityStay", Pattern.compile("stay|family|left")),
            Map.entry("registerUnit", UNIT),
            Map.entry("directiveUnit", UNIT),
            Map.entry("reviewUnit", UNIT),
            Map.entry("directivesLeft", FLAG),
            Map.entry("checkNeeded", FLAG),
            Map.entry("loopCounter", COUNT),
            Map.entry("nrOfInstances", COUNT),
            Map.entry("nrOfActiveInstances", COUNT),
            Map.entry("nrOfCompletedInstances", COUNT));

    /** The names of all variables that the engine may hold. */
    public static Set<String> names() {
        return ALLOWED.keySet();
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable
                && !variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
            check(variable);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void check(HistoricVariableUpdateEventEntity variable) {
        var shape = ALLOWED.get(variable.getVariableName());
        if (shape == null || !matches(shape, variable)) {
            throw new BadUserRequestException("The variable '" + variable.getVariableName()
                    + "' is not a routing fact, or not of the shape that it must have");
        }
    }

    private static boolean matches(Pattern shape, HistoricVariableUpdateEventEntity variable) {
        if (variable.getByteValue() != null || variable.getTextValue2() != null || variable.getDoubleValue() != null) {
            return false;
        }
        var text = variable.getTextValue() != null ? variable.getTextValue() : variable.getLongValue();
        return text != null && shape.matcher(text.toString()).matches();
    }
}
