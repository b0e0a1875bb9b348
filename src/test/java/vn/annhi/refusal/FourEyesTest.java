package vn.annhi.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.stable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** An officer of a small commune holds the worker's and the chair's position: what he drafts, somebody else decides. */
@AnNhiTest
class FourEyesTest {

    private static final String BOTH = "pavaysu.kiemnhiem";
    private static final String CHAIR = "pavaysu.chutich";
    private static final Change NOT_URGENT = Change.to("harmerIsCarer", "no")
            .and("harmLevel", "MEDIUM")
            .and("continuedHarm", "LOW")
            .and("conclusionUrgent", "no");

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void urgencyAndIsolationAreDecidedByAnother_D56_26_3_and_32_2() {
        var code = accepted();
        office.submit(
                BOTH,
                code,
                "AssessInitialRisk",
                Change.to("harmerIsCarer", "yes").and("harmLevel", "HIGH").and("conclusionUrgent", "yes"));
        assertRefused(
                code, "DecideUrgency", Change.to("urgent", "yes"), "Áp dụng biện pháp can thiệp khẩn cấp", "Mẫu 02");
        office.submit(CHAIR, code, "DecideUrgency", Change.to("urgent", "yes"));

        office.submit("pavaysu.congan", code, "StopHarm", Change.none());
        office.submit("pavaysu.tramyte", code, "GiveFirstAid", Change.none());
        office.submit(BOTH, code, "ProposeMeasures", Change.none());
        assertRefused(code, "DecideIsolation", Change.none(), "Tạm thời cách ly trẻ em", "Mẫu 07");
        office.submit(CHAIR, code, "DecideIsolation", Change.none());
        assertThat(office.openTasks(code)).contains("PlaceChild");
    }

    @Test
    void thatNoPlanIsNeededIsDecidedByAnother_D56_27_2() {
        var code = assessed();
        office.submit(BOTH, code, "AssessSpecificRisk", residence().and("planNeeded", "no"));
        assertRefused(
                code,
                "ReviewNoPlan",
                Change.to("noPlanConfirmed", "yes"),
                "Ý kiến về đề xuất không lập kế hoạch",
                "Mẫu 03");
        office.submit(CHAIR, code, "ReviewNoPlan", Change.to("noPlanConfirmed", "yes"));
    }

    @Test
    void planResultAndEndAreDecidedByAnother_D56_28_4_and_29_1_and_30_1() {
        var code = assessed();
        office.submit(BOTH, code, "AssessSpecificRisk", residence());
        office.submit(CHAIR, code, "HoldNeedsMeeting", Change.none());
        var activity = Cast.activity("social", Cast.unit("pavaysu") + ".cpw");
        office.submit(BOTH, code, "DraftPlan", Change.to("activities", List.of(activity)));
        assertRefused(code, "ApprovePlan", Change.none(), "Quyết định", "người lập kế hoạch");
        office.submit(CHAIR, code, "ApprovePlan", Change.none());

        office.submit(BOTH, code, "DeliverPlan", Change.none());
        office.submit(BOTH, code, "AcceptActivity", Change.none());
        office.submit("pavaysu.bvte", code, "CarryOutActivity", Change.none());
        office.submit(
                BOTH,
                code,
                "ConfirmResult",
                Change.to("confirmation", "returned")
                        .and("returnReason", "Chưa rõ")
                        .without("confirmationNote"));
        office.submit(BOTH, code, "CarryOutActivity", Change.none());
        assertRefused(code, "ConfirmResult", Change.none(), "Ý kiến", "tự xác nhận kết quả");
        office.submit("pavaysu.bvte", code, "ConfirmResult", Change.none());

        office.submit(BOTH, code, "ReviewPlan", stable());
        assertRefused(
                code, "DecideOutcome", Change.to("outcome", "closed").without("reassess"), "Quyết định", "Mẫu 06");
        office.submit(
                CHAIR, code, "DecideOutcome", Change.to("outcome", "closed").without("reassess"));
        assertThat(office.openTasks(code)).containsExactly("ArchiveFile");
    }

    /** The refusal stands at the field, in the officer's words, and nothing has changed. */
    private void assertRefused(String code, String task, Change change, String field, String words) {
        var before = state(code);
        assertThatThrownBy(() -> office.submit(BOTH, code, task, change))
                .hasMessageContaining("Trường «" + field + "»: ")
                .hasMessageContaining(words)
                .hasMessageContaining("không được tự");
        assertThat(state(code)).isEqualTo(before);
        office.as(BOTH, () -> {
            office.giveBack(code, task);
            return task;
        });
    }

    private List<Map<String, Object>> state(String code) {
        return sql.sql("""
                        select (select count(*) from form_record where case_code = :code) as records,
                            (select string_agg(legal_basis || state, ',' order by id) from obligation
                                where case_code = :code) as duties,
                            (select string_agg(concat(id, decided_by), ',' order by id) from plan
                                where case_code = :code) as plans""").param("code", code).query().listOfRows();
    }

    private String assessed() {
        var code = accepted();
        office.submit(BOTH, code, "AssessInitialRisk", NOT_URGENT);
        office.submit(CHAIR, code, "DecideUrgency", Change.to("urgent", "no"));
        return code;
    }

    private String accepted() {
        var unit = Cast.unit("pavaysu");
        var code = office.open(BOTH, Change.to("incidentUnit", unit).and("residenceUnit", unit));
        office.submit(CHAIR, code, "DirectVerification", Change.none());
        return code;
    }

    private static Change residence() {
        return Change.to("residenceUnit", Cast.unit("pavaysu"));
    }
}
