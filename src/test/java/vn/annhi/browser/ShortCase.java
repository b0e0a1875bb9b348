package vn.annhi.browser;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;

/** A case brought quickly, by the engine's service, to the step that a browser test is about. */
class ShortCase {

    private final Office office;

    ShortCase(Office office) {
        this.office = office;
    }

    /** Reported today in that commune: the chair's direction is next. */
    String reported(String commune, String child) {
        return office.open(
                commune + ".bvte",
                Today.sample(
                        "mau-01-intake-report",
                        Change.to("incidentUnit", Cast.unit(commune))
                                .and("residenceUnit", Cast.unit(commune))
                                .and("childName", child)));
    }

    /** Reported that long ago: the chair's direction was or is due 5 hours after. */
    String reportedAgo(String commune, Duration ago) {
        var values = Today.sample(
                "mau-01-intake-report",
                Change.to("incidentUnit", Cast.unit(commune)).and("residenceUnit", Cast.unit(commune)));
        var received = OffsetDateTime.now(StatutoryClock.ZONE).minus(ago).truncatedTo(ChronoUnit.MINUTES);
        values.put("receivedAt", received.toString());
        return office.open(commune + ".bvte", values);
    }

    /** Assessed: Mẫu 04 is next. */
    String planning(String commune, String child) {
        var code = reported(commune, child);
        submit(commune + ".chutich", code, "DirectVerification", "chi-dao-xac-minh", Change.none());
        submit(commune + ".bvte", code, "AssessInitialRisk", "mau-02-initial-risk", Change.none());
        submit(
                commune + ".chutich",
                code,
                "DecideUrgency",
                "quyet-dinh-khan-cap",
                Change.to("urgent", "no").and("overrideReason", "Đã an toàn"));
        submit(
                commune + ".bvte",
                code,
                "AssessSpecificRisk",
                "mau-03-specific-risk",
                Change.to("residenceUnit", Cast.unit(commune)));
        submit(commune + ".chutich", code, "HoldNeedsMeeting", "bien-ban-hop", Change.none());
        return code;
    }

    /** Approved: the activities are with the health station and the police. */
    String approved(String commune, String child) {
        var code = planning(commune, child);
        submit(commune + ".bvte", code, "DraftPlan", "mau-04-plan", Cast.activities(commune));
        submit(commune + ".chutich", code, "ApprovePlan", "mau-05-approval", Change.none());
        return code;
    }

    private void submit(String officer, String code, String task, String form, Map<String, Object> changes) {
        office.submit(officer, code, task, Today.sample(form, changes));
    }
}
