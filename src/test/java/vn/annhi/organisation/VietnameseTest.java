package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseTest {

    @Test
    void lettersWithMarksComeAfterTheirPlainLetterAndTonesLast() {
        var sorted = Stream.of("Đoàn", "Mường", "Dào", "Em", "Mù", "Ân", "Ăn", "An", "Mu", "Ông", "Ơn", "On")
                .sorted(Vietnamese.ORDER);

        assertThat(sorted)
                .containsExactly("An", "Ăn", "Ân", "Dào", "Đoàn", "Em", "Mu", "Mù", "Mường", "On", "Ông", "Ơn");
    }

    @Test
    void foldingIgnoresTonesMarksCapitalsAndSpaces() {
        assertThat(Vietnamese.fold(" Phường  ĐOÀN Kết ")).isEqualTo("phuong doan ket");
    }

    @Test
    void foldingDoesNotDependOnHowTheMarksWereTyped() {
        var decomposed = Normalizer.normalize("Mường So", Normalizer.Form.NFD);

        assertThat(Vietnamese.fold(decomposed)).isEqualTo(Vietnamese.fold("Mường So"));
    }
}
