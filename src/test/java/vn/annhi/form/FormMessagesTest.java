package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.given;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FormMessagesTest {

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (var text = new InputStreamReader(FormMessages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            bundle.load(text);
        }
        return bundle;
    }

    @Test
    void everyMessageExistsInVietnameseAndEnglish() throws IOException {
        assertThat(bundle("form-messages.properties").keySet())
                .isEqualTo(bundle("form-messages_en.properties").keySet());
    }

    @Test
    void theOfficerReadsVietnameseWhateverTheMachineSpeaks() {
        FormErrors errors =
                new FormErrors(List.of(new FieldError("name", "Họ và tên trẻ em", 0, "required", List.of())));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(errors.inVietnamese()).isEqualTo("Trường «Họ và tên trẻ em»: bắt buộc nhập");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(errors.message(Locale.ENGLISH)).isEqualTo("Field “Họ và tên trẻ em”: is required");
    }

    @Test
    void limitsAreNamedAndValuesAreNot() {
        FormSchema form = form(field("textfield", "name", "\"validate\":{\"maxLength\":2000}"));
        FormErrors errors = (FormErrors) form.validate(given("name", "bí mật ".repeat(400)), OptionSource.none());
        assertThat(errors.inVietnamese()).isEqualTo("Trường «Nhãn name»: không được quá 2.000 ký tự");
    }

    @Test
    void bracesInALabelAreOnlyText() {
        FieldError error = new FieldError("a", "Nhãn {0} 'x'", 2, "number.max", List.of(16));
        assertThat(error.message(Locale.forLanguageTag("vi")))
                .isEqualTo("Trường «Nhãn {0} 'x'» (dòng 2): không được lớn hơn 16");
    }
}
