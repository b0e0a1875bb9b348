package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide of the task card says of every user task what proof it leaves, and of no other. */
class TaskGuideTest {

    @Test
    void everyTaskOfEveryProcedureHasItsProofAndNoTextIsStale() throws IOException {
        var guide = new Properties();
        guide.load(new StringReader(Sources.text(Sources.RESOURCES.resolve("task-guide.properties"))));
        var expected = Procedure.all()
                .flatMap(Procedure::tasks)
                .map(task -> "guide." + task.getId() + ".proof")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).isNotEmpty();
        assertThat(new TreeSet<>(guide.stringPropertyNames())).isEqualTo(expected);
    }
}
