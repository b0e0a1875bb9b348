package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.annhi.form.FormSchema;
import vn.annhi.intervention.policy.FourEyes;

/** The table of drafts and decisions names forms and fields that exist. */
class FourEyesTableTest {

    @ParameterizedTest
    @EnumSource
    void aPairNamesItsFormsAndTheFieldOfTheDecision(FourEyes pair) {
        assertThat(form(pair.draft())).exists();
        assertThat(FormSchema.parse(Sources.text(form(pair.decision()))).labels())
                .containsKey(pair.field());
        assertThat(FourEyes.of(pair.decision())).contains(pair);
    }

    @Test
    void aFormDecidesOnOneDraft() {
        assertThat(Stream.of(FourEyes.values()).map(FourEyes::decision)).doesNotHaveDuplicates();
    }

    private static Path form(String id) {
        return Path.of("forms", id + ".form");
    }
}
