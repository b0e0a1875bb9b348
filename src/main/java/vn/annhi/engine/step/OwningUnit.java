package vn.annhi.engine.step;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.stereotype.Component;

/** A case belongs to the commune where the incident happened (D56 art. 26.1), a change to the one that reports it, a chore or report to the office that does it; an instance without owner cannot start. */
@Component
public class OwningUnit implements TenantIdProvider {

    /** The routing facts that name an owner, the nearer one first. */
    private static final List<String> OWNERS = List.of(
            "changeUnit",
            "choreUnit",
            "issueUnit",
            "reportUnit",
            "registerUnit",
            "directiveUnit",
            "reviewUnit",
            "incidentUnit");

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        for (var owner : OWNERS) {
            if (context.getVariables().get(owner) instanceof String unit) {
                return unit;
            }
        }
        throw new BadUserRequestException("A case starts with its form only: no unit would own it");
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw new BadUserRequestException("CMMN is not used");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        throw new BadUserRequestException("Decisions are evaluated outside the engine");
    }
}
