package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.FormRecord;
import vn.annhi.intervention.policy.ReadingRule;
import vn.annhi.obligation.Obligation;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** What one officer may read of one case today; a part is read in the position that opens it. */
public final class CaseReading {

    /** One position's claim to a part of the case. */
    record Claim(PositionId position, ReadingRule rule) {}

    private final List<Claim> claims;
    private final Map<String, UnitId> activities;
    private final Set<UUID> informantCopies;
    private final Function<UnitId, Set<UnitId>> today;

    /**
     * The activities are those of the case's plans, each with the unit charged with it; the copies are documents that name
     * the informant; {@code today} names the units that answer for a unit now.
     */
    CaseReading(
            List<Claim> claims,
            Map<String, UnitId> activities,
            Set<UUID> informantCopies,
            Function<UnitId, Set<UnitId>> today) {
        this.informantCopies = Set.copyOf(informantCopies);
        this.claims = List.copyOf(claims);
        this.activities = Map.copyOf(activities);
        this.today = today;
    }

    /** What an officer may read of a case that does not exist. */
    static CaseReading nothing() {
        return new CaseReading(List.of(), Map.of(), Set.of(), Set::of);
    }

    /** Whether the case exists for this officer at all. */
    public boolean isAllowed() {
        return !claims.isEmpty();
    }

    /** Whether the part may be read. */
    public boolean mayRead(CasePart part) {
        return reader(part).isPresent();
    }

    /** The position in which the part is read. */
    public Optional<PositionId> reader(CasePart part) {
        return first(claim -> claim.rule().opens(part));
    }

    /** The position in which the record is read: by its part, or because it is the own unit's work. */
    public Optional<PositionId> reader(FormRecord record) {
        return reader(CasePart.ofForm(record.formId()))
                .or(() -> first(claim -> claim.rule().opens(CasePart.OWN_ACTIVITY) && isOwn(record, claim.position())));
    }

    /**
     * Whether the officer may know of this document: who reads the assessments reads what they rest on, anybody else what
     * the own unit uploaded; a signed copy of Mẫu 01 is for those who may know the informant (D56 art. 24.1).
     */
    public boolean mayRead(Document document) {
        if (informantCopies.contains(document.id()) && !mayRead(CasePart.INFORMANT)) {
            return false;
        }
        return mayRead(CasePart.ASSESSMENT)
                || first(claim -> claim.rule().opens(CasePart.OWN_ACTIVITY)
                                && isWorkOf(
                                        claim.position(),
                                        unit(document.uploaded().position())))
                        .isPresent();
    }

    /** Whether the officer works on the inside of the case, and does not only read it, as by break-glass. */
    public boolean mayWorkInside() {
        return first(claim ->
                        claim.rule().opens(CasePart.ASSESSMENT) && claim.rule().opens(CasePart.OWN_ACTIVITY))
                .isPresent();
    }

    /** Whether the officer follows the whole course of the case, as its own units and those above do. */
    public boolean mayFollow() {
        return first(claim -> claim.rule().followsEveryDuty()).isPresent();
    }

    /** Whether the officer sees this duty: every one in following the case, else those of the own unit. */
    public boolean mayRead(Obligation duty) {
        return first(claim -> claim.rule().followsEveryDuty() || isWorkOf(claim.position(), unit(duty.position())))
                .isPresent();
    }

    private boolean isOwn(FormRecord record, PositionId reader) {
        var charged = activities.get(record.subject());
        return isWorkOf(reader, unit(record.author().position())) || charged != null && isWorkOf(reader, charged);
    }

    private boolean isWorkOf(PositionId reader, UnitId unit) {
        return today.apply(unit).contains(reader.unit());
    }

    private Optional<PositionId> first(Predicate<Claim> fits) {
        return claims.stream().filter(fits).map(Claim::position).findFirst();
    }

    private static UnitId unit(String position) {
        return PositionId.parse(position).unit();
    }
}
