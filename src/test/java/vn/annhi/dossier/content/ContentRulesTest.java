package vn.annhi.dossier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.SampleFiles.box;
import static vn.annhi.fixture.SampleFiles.joined;
import static vn.annhi.fixture.SampleFiles.latin;
import static vn.annhi.fixture.SampleFiles.office;
import static vn.annhi.fixture.SampleFiles.pdf;
import static vn.annhi.fixture.SampleFiles.relationships;
import static vn.annhi.fixture.SampleFiles.stream;
import static vn.annhi.fixture.SampleFiles.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.fixture.SampleFiles;

/** Files are what their content says: good ones of every kind are taken, disguised and dangerous ones are not. */
class ContentRulesTest {

    private static final byte[] HTML = latin("<html><script>alert(1)</script></html>");
    private static final byte[] ARCHIVE = zip(Map.of("a.html", "<script>alert(1)</script>"));

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("đơn.pdf", pdf(), DocumentType.PDF),
                Arguments.of("ảnh.JPG", SampleFiles.jpeg(), DocumentType.JPEG),
                Arguments.of("ảnh.png", SampleFiles.png(), DocumentType.PNG),
                Arguments.of("ảnh.heic", SampleFiles.heic(), DocumentType.HEIC),
                Arguments.of("biên bản.docx", SampleFiles.docx(), DocumentType.DOCX),
                Arguments.of("bảng.xlsx", SampleFiles.xlsx(), DocumentType.XLSX),
                Arguments.of("biên bản.odt", SampleFiles.odt(), DocumentType.ODT),
                Arguments.of("ghi âm.mp3", SampleFiles.mp3(), DocumentType.MP3),
                Arguments.of("ghi âm.m4a", SampleFiles.m4a(), DocumentType.M4A),
                Arguments.of("ghi âm.mp4", SampleFiles.m4a(), DocumentType.M4A),
                Arguments.of("video.mp4", SampleFiles.mp4(), DocumentType.MP4));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aGoodFileIsTakenUnderTheTypeOfItsContent(String name, byte[] content, DocumentType type) {
        assertThat(ContentRules.examine(name, content)).isEqualTo(new Finding.Sound(name, type));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("empty", "a.pdf", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.pdf", "a.docx", "a.html", "a.mp4"})
    void aWebPageIsRefusedWhateverItsName(String name) {
        assertRefused("type", name, HTML);
    }

    @Test
    void programsArchivesAndOtherTypesAreRefused() {
        assertRefused("type", "a.pdf", latin("MZ\u0090\0\3\0\0\0 This program cannot be run in DOS mode."));
        assertRefused("type", "a.docx", ARCHIVE);
        assertRefused("type", "a.png", latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
        assertRefused("type", "a.mp4", joined(box("ftyp", "qt  \0\0\0\0qt  "), box("mdat", "x")));
        assertRefused("type", "a.pdf", latin("ghi chú"));
    }

    @Test
    void theExtensionMustFitTheContent() {
        var refused = (Finding.Refused) ContentRules.examine("ảnh.png", SampleFiles.jpeg());
        assertThat(refused.messageKey()).isEqualTo("dossier.document.extension");
        assertThat(refused.arguments()).containsExactly("png", "JPEG");
        assertRefused("extension", "a.docx", SampleFiles.xlsx());
        assertRefused("extension", "a.pdf.exe", pdf());
        assertRefused("extension", "a.mp4", SampleFiles.heic());
        assertRefused("name", "../a.pdf", pdf());
    }

    @Test
    void whatIsAppendedToAPictureIsRefusedUnlessAPhoneDidIt() {
        for (var appended : new byte[][] {HTML, ARCHIVE, latin("MZ"), latin("\0\0x")}) {
            assertRefused("appended", "a.jpg", joined(SampleFiles.jpeg(), appended));
            assertRefused("appended", "a.png", joined(SampleFiles.png(), appended));
        }
        assertSound("a.jpg", joined(SampleFiles.jpeg(), new byte[64]));
        assertSound("a.jpg", joined(SampleFiles.jpeg(), SampleFiles.jpeg()));
        assertSound("a.jpg", joined(SampleFiles.jpeg(), SampleFiles.mp4()));
        assertSound("a.jpg", joined(SampleFiles.jpeg(), latin("\0\0\1\nSEFHxxxxSEFT")));
        assertRefused("appended", "a.jpg", joined(SampleFiles.jpeg(), SampleFiles.mp4(), ARCHIVE));
    }

    @Test
    void anArchiveAtTheEndIsFoundInEveryOtherKindToo() {
        assertRefused("appended", "a.pdf", joined(pdf(), ARCHIVE));
        assertRefused("appended", "a.mp3", joined(SampleFiles.mp3(), ARCHIVE));
        assertRefused(
                "appended",
                "a.mp4",
                joined(SampleFiles.mp4(), box("free", new String(ARCHIVE, StandardCharsets.ISO_8859_1))));
        assertRefused("unsound", "a.mp4", joined(SampleFiles.mp4(), HTML));
        assertRefused("unsound", "a.heic", joined(SampleFiles.heic(), HTML));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aFileThatIsCutOffIsRefused(String name, byte[] content, DocumentType type) {
        if (type != DocumentType.MP3) { // a recording has no end mark
            var cut = Arrays.copyOf(content, content.length - 3);
            assertThat(ContentRules.examine(name, cut)).isInstanceOf(Finding.Refused.class);
        }
    }

    @Test
    void aPdfBeginsAndEndsAsOne() {
        assertRefused("pdfFrame", "a.pdf", joined(latin("x\n"), pdf()));
        assertRefused("pdfFrame", "a.pdf", joined(pdf(), new byte[4_000]));
        assertRefused("pdfFrame", "a.pdf", latin("%PDF-1.7\n1 0 obj <<>> endobj\n"));
        assertSound("a.pdf", joined(pdf(), latin("\r\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj",
                "9 0 obj <</S/J#61vaScript/JS(x)>> endobj",
                "9 0 obj <</S /Launch /F (cmd.exe)>> endobj",
                "9 0 obj <</Type /EmbeddedFile>> endobj",
                "9 0 obj <</Names <</EmbeddedFiles 8 0 R>> >> endobj"
            })
    void aPdfThatDoesSomethingIsRefused(String object) {
        assertRefused("pdfActive", "a.pdf", pdf(object));
        assertRefused("pdfActive", "a.pdf", pdf(stream("/Type /ObjStm /N 1", object)));
        assertRefused("pdfActive", "a.pdf", pdf(stream("/Length 3", "chữ"), stream("/Type /XRef", object)));
    }

    @Test
    void aPdfThatCannotBeLookedIntoIsRefused() {
        assertRefused("pdfEncrypted", "a.pdf", pdf("9 0 obj <</Encrypt 8 0 R>> endobj"));
        assertRefused(
                "unsound",
                "a.pdf",
                pdf("9 0 obj <</Type /ObjStm /Filter /ASCIIHexDecode>> stream\n3c3c>\nendstream endobj"));
        assertRefused("unsound", "a.pdf", pdf(stream("/Type /ObjStm /DecodeParms <</Predictor 12>>", "x")));
        assertRefused("unsound", "a.pdf", pdf(stream("/Type /ObjStm", "x".repeat(9_000_000))));
    }

    @Test
    void wordsOfAnHonestPdfAreNoReason() {
        assertSound("a.pdf", pdf("9 0 obj (JavaScript, Launch)  <</LaunchPad 1 /Font /EmbeddedFilesX>> endobj"));
        assertSound("a.pdf", pdf(stream("/Length 9", "BT (hồ sơ) Tj ET"), stream("/Type /ObjStm /N 1", "<</A /B>>")));
    }

    @Test
    void anOfficeDocumentIsWhatItDeclares() {
        assertRefused("mainPart", "a.docx", zip(office(SampleFiles.WORD, "word/document.xml", "<workbook/>")));
        assertRefused("mainPart", "a.docx", zip(office(SampleFiles.WORD, "word/document.xml", "không phải XML")));
        var without = office(SampleFiles.WORD, "word/document.xml", "");
        without.remove("word/document.xml");
        assertRefused("mainPart", "a.docx", zip(without));
        assertRefused("type", "a.docx", zip(office("text/html", "word/document.xml", "<html/>")));
        assertRefused("mainPart", "a.odt", zip(Map.of("mimetype", DocumentType.ODT.mediaType())));
    }

    @Test
    void macrosAreRefusedHoweverTheyAreNamed() {
        var word = "<w:document xmlns:w=\"urn:w\"/>";
        var macro = office(SampleFiles.WORD, "word/document.xml", word);
        macro.put("word/vbaProject.bin", "x");
        assertRefused("macros", "a.docx", zip(macro));
        assertRefused(
                "macros",
                "a.docx",
                zip(office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", word)));
        var renamed = office(SampleFiles.EXCEL, "xl/workbook.xml", "<workbook/>");
        renamed.computeIfPresent(
                "[Content_Types].xml",
                (part, xml) -> xml.replace(
                        "<Override",
                        "<Default Extension=\"dat\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override"));
        assertRefused("macros", "a.xlsx", zip(renamed));
        var basic = SampleFiles.odtParts();
        basic.put("Basic/Standard/Module1.xml", "<x/>");
        assertRefused("macros", "a.odt", zip(basic));
    }

    @Test
    void aTemplateFromElsewhereIsRefusedAndALinkIsNot() {
        var word = office(SampleFiles.WORD, "word/document.xml", "<w:document xmlns:w=\"urn:w\"/>");
        var elsewhere = "TargetMode=\"External\"";
        word.put("word/_rels/settings.xml.rels", relationships("attachedTemplate", "http://a.example/b", elsewhere));
        assertRefused("links", "a.docx", zip(word));
        word.put("word/_rels/settings.xml.rels", "<Relationships><Relationship");
        assertRefused("links", "a.docx", zip(word));
        word.put("word/_rels/settings.xml.rels", relationships("hyperlink", "http://a.example/b", elsewhere));
        assertSound("a.docx", zip(word));
    }

    @Test
    void aPackageThatInflatesBeyondMeasureIsRefused() {
        var bomb = office(SampleFiles.WORD, "word/document.xml", "<w:document xmlns:w=\"urn:w\"/>");
        var much = "0".repeat(90 * 1024 * 1024);
        for (var part : new String[] {"a", "b", "c"}) {
            bomb.put("word/" + part + ".xml", much);
        }
        assertRefused("unsound", "a.docx", zip(bomb));
    }

    @Test
    void aPackageThatListsOtherPartsThanItHoldsIsRefused() {
        var content = SampleFiles.docx();
        var directory = new String(content, StandardCharsets.ISO_8859_1).lastIndexOf("word/document.xml");
        content[directory] = 'W';
        assertRefused("unsound", "a.docx", content);
    }

    private static void assertSound(String name, byte[] content) {
        assertThat(ContentRules.examine(name, content)).isInstanceOf(Finding.Sound.class);
    }

    private static void assertRefused(String reason, String name, byte[] content) {
        assertThat(ContentRules.examine(name, content))
                .isInstanceOfSatisfying(
                        Finding.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("dossier.document." + reason));
    }
}
