package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.command.Commands;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Documents;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** The whole case as a file, and the command that finds the first thing in it that does not hold. */
@AnNhiTest
class CaseExportTest {

    private static final String MANIFEST = "manifest.json";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private Documents documents;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    private String code;

    @BeforeEach
    void aCaseWithADocument() {
        clock.set("2026-11-23T22:00:00");
        code = story.drafted("muongso");
        documents.add(
                CaseCode.read(code).orElseThrow(),
                "bien-ban.pdf",
                SampleFiles.pdf(),
                new Author("muongso.bvte", Cast.unit("muongso") + ".cpw", clock.instant()));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, 200",
        "muongso.congan, 404",
        "muongso.truong, 404",
        "banlang.chutich, 404",
        "huyen.ldtbxh, 404",
        "quantri, 404"
    })
    void onlyWhoReadsAllOfTheCaseTakesItAway(String account, int status) {
        var app = account.equals("quantri") ? "admin" : "tasklist";
        assertThat(Browser.of(port, account, app)
                        .get("/ho-so/" + code + "/ho-so.zip")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theArchiveHoldsRecordsPapersDocumentsAndWhoRead() throws IOException {
        var files = exported();
        assertThat(files.keySet())
                .contains(
                        "records/0001-mau-01-intake-report.json", "papers/0001.pdf", "audit/form-reads.json", MANIFEST)
                .anyMatch(name -> name.startsWith("documents/") && name.endsWith("/bien-ban.pdf"));
        assertThat(files.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("documents/"))
                        .map(Map.Entry::getValue))
                .containsExactly(SampleFiles.pdf());
        assertThat(new String(files.get("audit/form-reads.json"), StandardCharsets.UTF_8))
                .contains("xuat-ho-so", "muongso.chutich");
        try (var paper = Loader.loadPDF(files.get("papers/0001.pdf"))) {
            assertThat(paper.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void anUntouchedArchiveHolds() throws IOException {
        assertThat(verify(exported())).startsWith("0 Hồ sơ " + code + ": ");
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        assertThat(verifyChanged(files -> files.put("audit/duties.json", new byte[] {'[', ']'})))
                .isEqualTo("1 Tệp đã bị sửa: audit/duties.json");
        assertThat(verifyChanged(files -> files.remove("papers/0001.pdf"))).isEqualTo("1 Thiếu tệp: papers/0001.pdf");
        assertThat(verifyChanged(files -> files.put("papers/9999.pdf", new byte[1])))
                .isEqualTo("1 Tệp được thêm vào sau: papers/9999.pdf");
        assertThat(verifyChanged(files -> files.remove(MANIFEST)))
                .isEqualTo("1 Không phải tệp hồ sơ của An Nhi: manifest.json");
    }

    @Test
    void aForgedRecordBreaksTheChainEvenWhenTheManifestIsForgedToo() throws IOException {
        assertThat(verifyChanged(files -> {
                    var name = name(files, "records/0003");
                    change(files, name, "\"subject\" : \"\"", "\"subject\" : \"khác\"");
                }))
                .isEqualTo("1 Chuỗi băm đứt ở bản ghi số 3");
        assertThat(verifyChanged(files -> {
                    var name = name(files, "records/0002");
                    change(files, name, "\\\"", "\\\"x");
                }))
                .isEqualTo("1 Chuỗi băm đứt ở bản ghi số 2");
    }

    @Test
    void aRecordLeftOutIsMissed() throws IOException {
        assertThat(verifyChanged(files -> leaveOut(files, name(files, "records/0002"))))
                .isEqualTo("1 Chuỗi băm đứt ở bản ghi số 2");
        var last = exported().keySet().stream()
                .filter(name -> name.startsWith("records/"))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(verifyChanged(files -> leaveOut(files, last)))
                .isEqualTo("1 Thiếu bản ghi số " + Integer.parseInt(last.substring(8, 12)));
    }

    @Test
    void whatIsNoArchiveIsRefusedWithWords() throws IOException {
        var file = Files.writeString(folder.resolve("x.zip"), "không phải ZIP");
        assertThat(run("verify", file.toString())).startsWith("2 Không đọc được ");
        assertThat(run("verify")).startsWith("2 ");
        assertThat(Commands.areAsked("verify", "x")).isTrue();
        assertThat(Commands.areAsked("--spring.profiles.active=local")).isFalse();
        assertThat(Commands.areAsked()).isFalse();
    }

    private String verifyChanged(Consumer<Map<String, byte[]>> change) throws IOException {
        var files = exported();
        change.accept(files);
        return verify(files);
    }

    /** Changes a file and the manifest with it, as a forger would. */
    private static void change(Map<String, byte[]> files, String name, String from, String to) {
        var before = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(before).contains(from);
        var after = before.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                .getBytes(StandardCharsets.UTF_8);
        manifest(files, hash(files.get(name)), hash(after));
        files.put(name, after);
    }

    private static void leaveOut(Map<String, byte[]> files, String name) {
        var manifest = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
        files.put(
                MANIFEST,
                manifest.replaceAll(",\\s*\"" + name + "\" : \"[0-9a-f]+\"", "").getBytes(StandardCharsets.UTF_8));
        files.remove(name);
    }

    private static void manifest(Map<String, byte[]> files, String from, String to) {
        files.put(
                MANIFEST,
                new String(files.get(MANIFEST), StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Map<String, byte[]> files, String start) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> exported() throws IOException {
        var archive = Browser.of(port, "muongso.chutich", "tasklist")
                .download("/ho-so/" + code + "/ho-so.zip")
                .body();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private String verify(Map<String, byte[]> files) throws IOException {
        var path = folder.resolve("case.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path), StandardCharsets.UTF_8)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return run("verify", path.toString());
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var status = Commands.run(new PrintWriter(out, true), arguments);
        return status + " " + out.toString().strip();
    }
}
