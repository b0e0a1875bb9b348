package vn.annhi.reporting.campaign;

import java.time.Instant;
import java.util.Optional;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;

/**
 * The report of one unit in a campaign.
 *
 * @param sort {@code commune} or {@code office}: which indicators it reports
 * @param state planned, drafting, signing, checking, returned, resigning or accepted
 * @param sentAt when the head first signed it
 */
public record UnitReport(
        ReportCode code,
        ReportCode campaign,
        UnitId unit,
        String sort,
        String state,
        Optional<Instant> sentAt,
        Optional<Instant> acceptedAt,
        int returns) {

    /** Whether it was sent late, or is not sent although it is due. */
    public boolean isLate(Instant due, Instant now) {
        return sentAt.orElse(now).isAfter(due);
    }

    /** Whether its figures stand: signed and not sent back. */
    public boolean isSent() {
        return state.equals("checking") || state.equals("accepted");
    }

    /** What the map shows: {@code waiting}, {@code late}, {@code checking}, {@code returned} or {@code accepted}. */
    public String standing(Instant due, Instant now) {
        return switch (state) {
            case "checking" -> "checking";
            case "accepted" -> "accepted";
            case "returned", "resigning" -> "returned";
            default -> isLate(due, now) ? "late" : "waiting";
        };
    }
}
