package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.LetterStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** A letter of the district is entered once, and each unit gets its tasks (domain §6.1). */
@AnNhiTest
class DirectiveLetterProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private LetterStory letters;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-11-23T08:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("directive-letter");
    }

    @Test
    void everyUnitGetsItsTasksInBatchesAndTheirDuties() {
        var letter = letters.entered();
        assertThat(letter).matches("PT-CV-2026-\\d{6}");
        assertThat(ledger.due(letter, "assign-directives")).isEqualTo("2026-11-25T23:59:59");

        office.submit(LetterStory.OFFICE, letter, "AssignDirectives", Change.none());
        office.runJobs("directive-letter");

        var communes = letters.tasks(letter, "Tháng hành động vì trẻ em");
        assertThat(communes).hasSize(17).doesNotContainKey("gddt-109-2004");
        assertThat(letters.tasks(letter, "Truyền thông phòng, chống tảo hôn"))
                .hasSize(23)
                .containsKey("gddt-109-2004")
                .doesNotContainKey("ldtbxh-109-2004");
        var one = communes.get("xa-03589-2004");
        assertThat(one).matches("PT-NV-2026-\\d{6}");
        assertThat(office.openTasks(one)).containsExactly("CarryOutDirective");
        assertThat(ledger.due(one, "directive-task")).isEqualTo("2026-12-31T23:59:59");
        assertThat(office.openTasks(letter)).isEmpty();
    }

    @Test
    void theAssignmentBeginsWithTheEightDirectivesOfLetter390() {
        var letter = letters.entered();

        var rows = office.as(LetterStory.OFFICE, () -> office.prefilled(letter, "AssignDirectives", "tasks"));

        assertThat(rows).hasSize(11);
        assertThat(rows.stream().map(row -> row.get("directive")).distinct()).hasSize(8);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("dueOn").toString()).isBetween("2026-11-23", "2027-11-22"));
    }

    @Test
    void aLetterIsEnteredOnceAndOnlyByTheOfficeThatFollowsTheUnits() {
        var again = Samples.of("cong-van-chi-dao", Change.to("letterNumber", "77/UBND-LĐTBXH"));
        office.start(LetterStory.OFFICE, "directive-letter", again);
        assertThatThrownBy(() -> office.start(LetterStory.OFFICE, "directive-letter", again))
                .hasMessageContaining("đã được nhập");
        assertThatThrownBy(() -> office.start("huyen.gddt", "directive-letter", again))
                .hasMessageContaining("Chỉ cơ quan theo dõi");
        assertThatThrownBy(() -> office.start(
                        LetterStory.OFFICE,
                        "directive-letter",
                        Samples.of("cong-van-chi-dao", Change.to("issuedOn", "2026-11-24"))))
                .hasMessageContaining("không thể sau hôm nay");
    }

    @Test
    void whatCannotBeGivenIsRefusedAtItsFieldAndNothingIsGiven() {
        var letter = letters.entered();
        var row = Map.of(
                "directive",
                "4",
                "taskTitle",
                "Họp bản",
                "guidance",
                "Họp.",
                "units",
                "communes",
                "dueOn",
                "2026-11-22");
        var again = Map.of(
                "directive",
                "4",
                "taskTitle",
                "họp bản ",
                "guidance",
                "Họp.",
                "units",
                "xa-03589-2004",
                "dueOn",
                "2026-12-22");

        assertThatThrownBy(() -> office.submit(
                        LetterStory.OFFICE, letter, "AssignDirectives", Change.to("tasks", List.of(row, again))))
                .hasMessageContaining("Hạn không thể trước hôm nay")
                .hasMessageContaining("giao hai lần cho UBND xã");

        assertThat(sql.sql("select count(*) from directive_task where letter = ?")
                        .param(letter)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(office.openTasks(letter)).containsExactly("AssignDirectives");
    }
}
