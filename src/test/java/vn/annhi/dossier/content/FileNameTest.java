package vn.annhi.dossier.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is kept as typed, but never deceives. */
class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biên bản làm việc ngày 24-11.pdf",
                "ảnh hiện trường (1).JPG",
                "don.de.nghi.docx",
                "báo cáo; \"bản 2\".pdf",
                "a.mp3"
            })
    void aNameIsKeptAsItWasTyped(String typed) {
        assertThat(FileName.of(typed)).map(FileName::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.pdf",
                "..\\..\\windows\\a.pdf",
                "C:\\fakepath\\a.pdf",
                "/a.pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u202efdp.exe",
                "a\u2066.pdf",
                "a\u200b.pdf",
                "a\ufeff.pdf",
                "a\ud800.pdf",
                "khong-co-duoi",
                ".pdf",
                "..pdf",
                "..",
                "a.",
                "a.p df",
                "   ",
                ""
            })
    void aNameThatCouldDeceiveIsRefused(String typed) {
        assertThat(FileName.of(typed)).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersAreTheSameName() {
        assertThat(FileName.of("a\u0309nh.png"))
                .isEqualTo(FileName.of("ảnh.png"))
                .isPresent();
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        assertThat(FileName.of("ố".repeat(196) + ".pdf")).isPresent();
        assertThat(FileName.of("ố".repeat(197) + ".pdf")).isEmpty();
    }

    @Test
    void theExtensionIsWhatFollowsTheLastDot() {
        assertThat(FileName.of("a.pdf.EXE")).map(FileName::extension).contains("exe");
    }
}
