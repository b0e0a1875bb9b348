package vn.annhi.intervention;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.UnitKind;

/** Who performs a step: reads the diagram's marks {@code unit} and {@code role} against the units of the case. */
@Component
public class PerformerRules {

    private final OrganisationChart chart;
    private final OfficesAbove above;
    private final Plans plans;

    PerformerRules(OrganisationChart chart, OfficesAbove above, Plans plans) {
        this.chart = chart;
        this.above = above;
        this.plans = plans;
    }

    /** The unit behind a mark: owner, incident, residence, plan, urgent, police, health, supervisor, above (who directs the owner, or the owner where nobody does), authority (the committee of an office) or activity. */
    public UnitId unit(String mark, CaseUnits units) {
        return switch (mark) {
            case "owner" -> new UnitId(units.owner());
            case "incident" -> new UnitId(units.incident());
            case "residence" -> new UnitId(units.residence());
            case "plan" -> new UnitId(units.plan());
            case "urgent" -> new UnitId(units.urgent());
            case "supervisor" -> supervisor(new UnitId(units.owner()));
            case "above" -> above(new UnitId(units.owner()));
            case "authority" -> authority(new UnitId(units.owner()));
            case "police" -> sector(units, UnitKind.COMMUNE_POLICE);
            case "health" -> sector(units, UnitKind.HEALTH_STATION);
            case "activity" -> plans.activity(units.activityId()).position().unit();
            default -> throw new IllegalArgumentException("unknown unit mark '" + mark + "'");
        };
    }

    /** The position behind a unit mark and a role mark; {@code activity} is the position named in the plan, {@code head} the one that directs the unit, {@code reporter} the one that writes its reports. */
    public PositionId position(String unitMark, String roleMark, CaseUnits units) {
        return switch (roleMark) {
            case "activity" -> plans.activity(units.activityId()).position();
            case "head" -> head(unit(unitMark, units));
            case "reporter" -> reporter(unit(unitMark, units));
            default -> new PositionId(unit(unitMark, units), Role.of(roleMark));
        };
    }

    private PositionId head(UnitId unit) {
        return chart.head(unit).orElseThrow(() -> new IllegalStateException(unit + " has no head"));
    }

    /** The child-protection worker of a commune, the officer of an office; the head where there is nobody else. */
    private PositionId reporter(UnitId unit) {
        return Stream.of(Role.CPW, Role.OFFICE_OFFICER)
                .map(role -> new PositionId(unit, role))
                .filter(chart::has)
                .findFirst()
                .orElseGet(() -> head(unit));
    }

    private UnitId authority(UnitId office) {
        return chart.unit(office)
                .parent()
                .orElseThrow(() -> new IllegalStateException(office + " is the office of no committee"));
    }

    private UnitId above(UnitId owner) {
        return above.of(owner).map(Unit::id).orElse(owner);
    }

    private UnitId supervisor(UnitId owner) {
        return chart.supervisingOffice(owner)
                .orElseThrow(() -> new IllegalStateException("nobody follows the cases of " + owner))
                .id();
    }

    private UnitId sector(CaseUnits units, UnitKind kind) {
        var owner = new UnitId(units.owner());
        return chart.sectorUnit(owner, kind)
                .orElseThrow(() -> new IllegalStateException(owner + " has no unit of kind " + kind.id()))
                .id();
    }
}
