package vn.annhi.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.ScanResult;
import vn.annhi.intervention.policy.CaseTies;
import vn.annhi.intervention.policy.ReadingRule;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** Documents are read by the rule by which the case is read (D56 art. 24). */
class CaseReadingTest {

    private static final UnitId INCIDENT = new UnitId("xa-00001-2025");
    private static final UnitId RESIDENCE = new UnitId("xa-00002-2025");
    private static final UnitId FORMER_POLICE = new UnitId("ca-00001-2004");
    private static final UnitId POLICE = new UnitId("ca-00001-2025");
    private static final UnitId HEALTH = new UnitId("tyt-00001-2025");
    private static final UnitId DEPARTMENT = new UnitId("so-yt-12-2025");

    private static final CaseTies TIES = new CaseTies(
            Set.of(INCIDENT), Set.of(RESIDENCE), Set.of(POLICE, HEALTH), Set.of(DEPARTMENT), Set.of(), Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"chair", "cpw", "social-officer"})
    void theCommitteesOfBothCommunesReadEveryDocument_D56_25_LawOnChildren_52_2(String role) {
        for (var commune : new UnitId[] {INCIDENT, RESIDENCE}) {
            assertThat(mayRead(commune + "." + role, POLICE)).isTrue();
            assertThat(mayRead(commune + "." + role, HEALTH)).isTrue();
        }
    }

    @Test
    void policeAndHealthReadWhatTheirOwnUnitUploaded_D56_24() {
        assertThat(mayRead(POLICE + ".police", POLICE)).isTrue();
        assertThat(mayRead(POLICE + ".police", HEALTH)).isFalse();
        assertThat(mayRead(HEALTH + ".health", HEALTH)).isTrue();
        assertThat(mayRead(HEALTH + ".health", INCIDENT)).isFalse();
    }

    @Test
    void theSuccessorReadsWhatTheFormerUnitUploaded() {
        assertThat(mayRead(POLICE + ".police", FORMER_POLICE)).isTrue();
        assertThat(mayRead(HEALTH + ".health", FORMER_POLICE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-yt-12-2025.office-head", "xa-00003-2025.chair", "truong-00001-2025.school"})
    void whoFollowsTheCaseOrHasNoPartInItReadsNoDocument_D56_24(String position) {
        assertThat(mayRead(position, POLICE)).isFalse();
        assertThat(mayRead(position, DEPARTMENT)).isFalse();
    }

    private static boolean mayRead(String reader, UnitId uploader) {
        var position = PositionId.parse(reader);
        var claims = ReadingRule.of(position, TIES)
                .map(rule -> new CaseReading.Claim(position, rule))
                .toList();
        return new CaseReading(claims, Map.of(), Set.of(), CaseReadingTest::today).mayRead(documentOf(uploader));
    }

    private static Set<UnitId> today(UnitId unit) {
        return Set.of(unit.equals(FORMER_POLICE) ? POLICE : unit);
    }

    private static Document documentOf(UnitId unit) {
        var author = new Author("a", unit + ".police", Instant.EPOCH);
        return new Document(UUID.randomUUID(), "a.pdf", "application/pdf", 1, ScanResult.NOT_SCANNED, author, false);
    }
}
