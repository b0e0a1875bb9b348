package vn.annhi.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.annhi.fixture.TestDatabase;

/** Case numbers, records and their chain on a real PostgreSQL. */
class DossierTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant NEW_YEARS_EVE_IN_UTC = Instant.parse("2026-12-31T18:00:00Z");
    private static final Author WORKER = new Author("muongso.bvte", "xa-03589-2004.cpw", NEW_YEARS_EVE_IN_UTC);

    private final Dossier dossier = new SqlDossier(
            DATABASE.sql(),
            new RecordChain(DATABASE.sql(), new CaseLock(DATABASE.sql())),
            new CaseNumbers(DATABASE.sql(), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))),
            new CaseLock(DATABASE.sql()));

    @Test
    void theYearOfACaseIsTheYearInVietnam() {
        assertThat(open("PT").value()).startsWith("PT-2027-");
    }

    @Test
    void numbersAreGapFreeThoughManyOpenAtOnceAndSomeFail() throws Exception {
        var jobs = IntStream.range(0, 60)
                .<Callable<Optional<CaseCode>>>mapToObj(i -> () -> i % 3 == 0 ? failed("GF") : Optional.of(open("GF")))
                .toList();
        try (var threads = new Threads(8)) {
            threads.run(jobs);
        }

        var serials = DATABASE.sql()
                .sql("select substring(code, 9)::int from case_file where code like 'GF-%' order by 1")
                .query(Integer.class)
                .list();
        assertThat(serials)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void recordsFormAnUnbrokenChain() {
        var code = open("PT");
        append(code, "mau-01-intake-report", Map.of("childName", "Trẻ em A"));
        append(code, "mau-02-initial-risk", Map.of("harmLevel", "HIGH", "measures", List.of(Map.of("kind", "care"))));

        assertThat(dossier.firstBrokenLink(code)).isEmpty();
        assertThat(dossier.records(code)).extracting(FormRecord::seq).containsExactly(1, 2);
        assertThat(dossier.latest(code, "mau-02-initial-risk", "").orElseThrow().data())
                .containsEntry("harmLevel", "HIGH");
    }

    @Test
    void aRecordCanNeitherBeChangedNorDeleted() {
        var code = open("PT");
        append(code, "mau-01-intake-report", Map.of("childName", "Trẻ em A"));

        for (var attack : List.of(
                "update form_record set submitted_by = 'x' where case_code = ?",
                "update form_record set payload = '{}' where case_code = ?",
                "delete from form_record where case_code = ?")) {
            assertThatThrownBy(
                            () -> DATABASE.sql().sql(attack).param(code.value()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aForgedRecordBreaksTheChainAtItsNumber() {
        var code = open("PT");
        append(code, "mau-01-intake-report", Map.of("childName", "Trẻ em A"));
        append(code, "mau-02-initial-risk", Map.of("harmLevel", "HIGH"));
        DATABASE.sql()
                .sql("alter table form_record disable trigger keep_records")
                .update();
        DATABASE.sql()
                .sql("update form_record set payload = '{\"harmLevel\":\"LOW\"}' where case_code = ? and seq = 2")
                .param(code.value())
                .update();
        DATABASE.sql()
                .sql("alter table form_record enable trigger keep_records")
                .update();

        assertThat(dossier.firstBrokenLink(code)).contains(2);
    }

    @Test
    void aPayloadErasedByLawLeavesTheChainWhole_D56_36() {
        var code = open("PT");
        append(code, "mau-01-intake-report", Map.of("childName", "Trẻ em A"));
        append(code, "mau-02-initial-risk", Map.of("harmLevel", "HIGH"));
        DATABASE.sql()
                .sql("update form_record set payload = null where case_code = ? and seq = 1")
                .param(code.value())
                .update();

        assertThat(dossier.firstBrokenLink(code)).isEmpty();
        assertThat(dossier.records(code).get(0).data()).isEmpty();
    }

    @Test
    void whatVerificationDoesNotKnowLeavesTheChildAsReported() {
        var code = open("PT");
        DATABASE.inTransaction(() -> {
            dossier.identify(code, Optional.of("Trẻ em B"), Optional.empty());
            return code;
        });

        assertThat(dossier.child(code).fullName()).contains("Trẻ em B");
        assertThat(dossier.child(code).estimatedAge()).contains(9);
    }

    private CaseCode open(String office) {
        return DATABASE.inTransaction(() -> dossier.open(notice(office), WORKER));
    }

    private Optional<CaseCode> failed(String office) {
        DATABASE.rolledBack(() -> dossier.open(notice(office), WORKER));
        return Optional.empty();
    }

    private void append(CaseCode code, String form, Map<String, Object> data) {
        DATABASE.inTransaction(() -> dossier.append(code, new NewRecord(form, 1, "", WORKER, data)));
    }

    private static Notice notice(String office) {
        var child = new Child(Optional.of("Trẻ em A"), Optional.empty(), Optional.of(9), "female");
        return new Notice(office, "xa-03589-2004", Optional.empty(), NEW_YEARS_EVE_IN_UTC, child);
    }

    private record Threads(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        Threads(int count) {
            this(Executors.newFixedThreadPool(count));
        }

        <T> void run(List<Callable<T>> jobs) throws Exception {
            for (var job : pool.invokeAll(jobs)) {
                job.get();
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
