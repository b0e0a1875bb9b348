package vn.annhi.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.annhi.datafile.DataFileException;

/** Operators change the layout without code; whatever fills it is escaped. */
class MailTemplatesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\" onclick=\"x ${7*7} [[${7*7}]]";

    @TempDir
    private Path folder;

    @Test
    void whatFillsTheLayoutIsEscapedAndNeverEvaluated() {
        var html = new MailTemplates("").html(letter(HOSTILE));
        var text = new MailTemplates("").text(letter(HOSTILE));

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} [[${7*7}]]")
                .doesNotContain("<script>", "\" onclick=", "49");
        assertThat(text).contains(HOSTILE).doesNotContain("49", "[(", "[#", "[/]");
    }

    @Test
    void aLinkIsOnlyALink() {
        assertThat(new MailTemplates("").html(letter("https://annhi.example/\"onclick=\"x")))
                .doesNotContain("\"onclick=\"");
    }

    @Test
    void theOperatorsOwnLayoutTakesThePlaceOfTheShippedOne() throws Exception {
        Files.writeString(folder.resolve("letter.html"), "<p th:text=\"${letter.headline}\">x</p><p>Phòng LĐTBXH</p>");

        var templates = new MailTemplates(folder.toString());

        assertThat(templates.html(letter("Việc mới"))).isEqualTo("<p>Việc mới</p><p>Phòng LĐTBXH</p>");
        assertThat(templates.text(letter("Việc mới"))).startsWith("Việc mới");
    }

    @Test
    void aLayoutThatCannotBeUsedStopsTheStartAndNamesItsLine() throws Exception {
        Files.writeString(folder.resolve("letter.html"), "<p>\n<b th:text=\"${letter.nothing}\"></b></p>");

        assertThatThrownBy(() -> new MailTemplates(folder.toString()))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("mail/letter.html:2: the template cannot be used: ")
                .hasMessageContaining("nothing");
    }

    private static LetterView letter(String said) {
        var item = new LetterView.Item(said, said, said, said, said, said, said);
        return new LetterView(
                "vi",
                said,
                said,
                said,
                List.of(new LetterView.Section(said, "overdue", List.of(item))),
                List.of(said),
                said,
                said,
                said,
                said);
    }
}
