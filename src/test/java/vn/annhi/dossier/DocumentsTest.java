package vn.annhi.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.util.unit.DataSize;
import vn.annhi.dossier.DocumentRefusedException.Kind;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestDatabase;

/** Documents of cases on a real PostgreSQL: kept as they were, seen by whom they concern, every reading remembered. */
class DocumentsTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final Author WORKER = new Author("muongso.bvte", "xa-03589-2004.cpw", NOON);
    private static final Author CHAIR = new Author("muongso.chutich", "xa-03589-2004.chair", NOON);
    private static final Author POLICE = new Author("muongso.congan", "ca-03589-2004.police", NOON);
    private static final NeedToKnow ALL = document -> true;
    private static final NeedToKnow OF_POLICE = document -> document.uploaded().equals(POLICE);
    private static final byte[] EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(StandardCharsets.US_ASCII);

    private final Dossier dossier = new SqlDossier(
            DATABASE.sql(),
            new RecordChain(DATABASE.sql(), new CaseLock(DATABASE.sql())),
            new CaseNumbers(DATABASE.sql(), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))),
            new CaseLock(DATABASE.sql()));
    private final Documents documents = documents(content -> ScanResult.NOT_SCANNED);

    @Test
    void aDocumentIsGivenBackAsItWasUploaded() {
        var code = open();
        var added = documents.add(code, "a\u0309nh.jpg", SampleFiles.jpeg(), WORKER);
        var opened = documents.open(code, added.id(), CHAIR, ALL);

        assertThat(opened.content()).isEqualTo(SampleFiles.jpeg());
        assertThat(opened.document())
                .isEqualTo(new Document(
                        added.id(),
                        "ảnh.jpg",
                        "image/jpeg",
                        SampleFiles.jpeg().length,
                        ScanResult.NOT_SCANNED,
                        WORKER,
                        false));
        assertThat(DATABASE.sql()
                        .sql("select sha256 = sha256(content) from document join document_content on id = document_id"
                                + " where id = ?")
                        .param(added.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReaderSeesWhatHeOrSheNeedsToKnow() {
        var code = open();
        documents.add(code, "xa.pdf", SampleFiles.pdf(), WORKER);
        documents.add(code, "cong-an.pdf", SampleFiles.pdf(), POLICE);

        assertThat(names(code, CHAIR)).containsExactlyInAnyOrder("xa.pdf", "cong-an.pdf");
        assertThat(documents.list(code, POLICE, OF_POLICE))
                .extracting(Document::name)
                .containsExactly("cong-an.pdf");
    }

    @Test
    void aDocumentOfAnotherCaseOrUnitOrNoneIsUnknown() {
        var here = open();
        var there = open();
        var document = documents.add(here, "xa.pdf", SampleFiles.pdf(), WORKER);

        assertRefused(Kind.UNKNOWN, () -> documents.open(there, document.id(), CHAIR, ALL));
        assertRefused(Kind.UNKNOWN, () -> documents.open(here, document.id(), POLICE, OF_POLICE));
        assertRefused(Kind.UNKNOWN, () -> documents.open(here, UUID.randomUUID(), CHAIR, ALL));
        assertRefused(Kind.UNKNOWN, () -> documents.remove(there, document.id(), "nhầm", WORKER, ALL));
        assertRefused(Kind.UNKNOWN, () -> documents.remove(here, document.id(), "nhầm", POLICE, OF_POLICE));
    }

    @Test
    void aRemovedDocumentIsOutOfSightAndNotLost() {
        var code = open();
        var document = documents.add(code, "xa.pdf", SampleFiles.pdf(), WORKER);
        documents.remove(code, document.id(), "  tải nhầm hồ sơ ", WORKER, ALL);

        assertThat(names(code, WORKER)).isEmpty();
        assertRefused(Kind.UNKNOWN, () -> documents.open(code, document.id(), WORKER, ALL));
        assertRefused(Kind.UNKNOWN, () -> documents.remove(code, document.id(), "lần nữa", WORKER, ALL));
        assertThat(DATABASE.sql()
                        .sql("select removed_by || ': ' || removal_reason from document"
                                + " join document_content on id = document_id where id = ?")
                        .param(document.id())
                        .query(String.class)
                        .single())
                .isEqualTo("muongso.bvte: tải nhầm hồ sơ");
    }

    @Test
    void onlyTheUploadersPositionRemovesAndOnlyWithAReasonWhileTheCaseIsOpen() {
        var code = open();
        var document = documents.add(code, "xa.pdf", SampleFiles.pdf(), WORKER);

        assertThat(documents.list(code, WORKER, ALL)).allMatch(Document::removable);
        assertThat(documents.list(code, CHAIR, ALL)).noneMatch(Document::removable);
        assertRefused(Kind.NOT_ALLOWED, () -> documents.remove(code, document.id(), "nhầm", CHAIR, ALL));
        assertRefused(Kind.CONTENT, () -> documents.remove(code, document.id(), " ", WORKER, ALL));
        assertRefused(Kind.CONTENT, () -> documents.remove(code, document.id(), "x".repeat(501), WORKER, ALL));
        DATABASE.inTransaction(() -> {
            dossier.close(code, "stable", CHAIR);
            return code;
        });
        assertRefused(Kind.NOT_ALLOWED, () -> documents.remove(code, document.id(), "nhầm", WORKER, ALL));
        assertThat(documents.list(code, WORKER, ALL)).hasSize(1).noneMatch(Document::removable);
    }

    @Test
    void neitherContentNorTheFactsOfTheUploadCanBeChanged() {
        var code = open();
        var id = documents.add(code, "xa.pdf", SampleFiles.pdf(), WORKER).id();
        documents.remove(code, id, "nhầm", WORKER, ALL);
        var other = documents.add(code, "b.pdf", SampleFiles.pdf(), WORKER).id();

        for (var attack : List.of(
                "update document set name = 'x.pdf' where id = ?",
                "update document set removed_at = null, removed_by = null, removed_position = null,"
                        + " removal_reason = null where id = ?",
                "update document set removal_reason = 'khác' where id = ?",
                "update document_content set content = 'x' where document_id = ?",
                "delete from document_content where document_id = ?",
                "delete from document where id = ?")) {
            assertThatThrownBy(() -> DATABASE.sql().sql(attack).param(id).update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is kept as it was uploaded");
        }
        assertThatThrownBy(() -> DATABASE.sql()
                        .sql("update document set name = 'x.pdf', removed_by = 'a', removed_position = 'b',"
                                + " removed_at = now(), removal_reason = 'c' where id = ?")
                        .param(other)
                        .update())
                .hasMessageContaining("is kept as it was uploaded");
    }

    @Test
    void everyReadingIsRemembered() {
        var code = open();
        var document = documents.add(code, "xa.pdf", SampleFiles.pdf(), WORKER);
        documents.list(code, CHAIR, ALL);
        documents.open(code, document.id(), CHAIR, ALL);

        assertThat(DATABASE.sql()
                        .sql("select reader || ' ' || coalesce(document_id::text, '-') from document_read"
                                + " where case_code = ? order by id")
                        .param(code.value())
                        .query(String.class)
                        .list())
                .containsExactly("muongso.chutich -", "muongso.chutich " + document.id());
    }

    @Test
    void whatIsTooLargeOrDisguisedOrOneTooManyIsNotKept() throws Exception {
        var code = open();
        var large = Arrays.copyOf(SampleFiles.mp3(), 2 * 1024 * 1024 + 1);
        assertRefused(Kind.TOO_LARGE, () -> documents.add(code, "a.mp3", large, WORKER));
        assertRefused(Kind.CONTENT, () -> documents.add(code, "a.png", SampleFiles.jpeg(), WORKER));
        assertRefused(Kind.CONTENT, () -> documents.add(code, "../a.pdf", SampleFiles.pdf(), WORKER));
        assertThat(names(code, WORKER)).isEmpty();

        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> upload = () -> kept(code);
            var kept = pool.invokeAll(Stream.generate(() -> upload).limit(9).toList());
            var count = 0;
            for (var each : kept) {
                count += each.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(5);
        } finally {
            pool.shutdown();
        }
        assertThat(names(code, WORKER)).hasSize(5);
    }

    @Test
    void theVirusScannersAnswerDecides() throws Exception {
        var code = open();
        try (var clamd = new FakeClamd(
                content -> contains(content, EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0")) {
            var scanned = documents(new ClamdScan("localhost", clamd.port()));
            var large = Arrays.copyOf(SampleFiles.mp3(), 300_000);
            assertThat(scanned.add(code, "a.mp3", large, WORKER).scan()).isEqualTo(ScanResult.CLEAN);
            var infected = SampleFiles.pdf("9 0 obj (" + new String(EICAR, StandardCharsets.US_ASCII) + ") endobj");
            assertRefused(Kind.CONTENT, () -> scanned.add(code, "b.pdf", infected, WORKER));
        }
        assertThat(documents.list(code, WORKER, ALL)).extracting(Document::scan).containsExactly(ScanResult.CLEAN);
    }

    @Test
    void withoutTheScannersAnswerNothingIsKept() throws Exception {
        var code = open();
        int port;
        try (var clamd = new FakeClamd(content -> "INSTREAM size limit exceeded. ERROR\0")) {
            port = clamd.port();
            var confused = documents(new ClamdScan("localhost", port));
            assertRefused(Kind.NOT_SCANNED, () -> confused.add(code, "a.pdf", SampleFiles.pdf(), WORKER));
        }
        var gone = documents(new ClamdScan("localhost", port));
        assertRefused(Kind.NOT_SCANNED, () -> gone.add(code, "a.pdf", SampleFiles.pdf(), WORKER));
        assertThat(names(code, WORKER)).isEmpty();
    }

    private Documents documents(VirusScan viruses) {
        var limits = new DocumentLimits(DataSize.ofMegabytes(2), 5);
        return new SqlDocuments(
                dossier,
                new DocumentTable(DATABASE.sql(), new CaseLock(DATABASE.sql())),
                new DocumentIntake(limits, viruses),
                limits,
                DATABASE.transactions());
    }

    private boolean kept(CaseCode code) {
        try {
            documents.add(code, "a.pdf", SampleFiles.pdf(), WORKER);
            return true;
        } catch (DocumentRefusedException e) {
            assertThat(e.messageKey()).isEqualTo("dossier.document.tooMany");
            return false;
        }
    }

    private List<String> names(CaseCode code, Author reader) {
        return documents.list(code, reader, ALL).stream().map(Document::name).toList();
    }

    private CaseCode open() {
        var child = new Child(Optional.of("Trẻ em A"), Optional.empty(), Optional.of(9), "female");
        var notice = new Notice("PT", "xa-03589-2004", Optional.empty(), NOON, child);
        return DATABASE.inTransaction(() -> dossier.open(notice, WORKER));
    }

    private static boolean contains(byte[] content, byte[] part) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DocumentRefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
