package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.engine.web.CallList.Answer.NOT_FOUND;
import static vn.annhi.engine.web.CallList.Answer.OPEN;
import static vn.annhi.engine.web.CallList.Answer.SIGN_IN_FIRST;

import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;

class CallListTest {

    private static final Visitor OFFICER = new Visitor("muongso.bvte", Set.of("tasklist"), false);
    private static final Visitor SUPERVISOR = new Visitor("huyen.ldtbxh", Set.of("tasklist", "cockpit"), false);
    private static final Visitor ADMIN = new Visitor("quantri", Set.of("admin"), true);

    private final CallList calls = new CallList();

    @Test
    void eachKindOfUserHasItsOwnCalls() {
        var supervising = "/engine/engine/default/process-instance";
        assertThat(calls.answer("POST", supervising, Visitor.ANONYMOUS)).isEqualTo(SIGN_IN_FIRST);
        assertThat(calls.answer("POST", supervising, OFFICER)).isEqualTo(NOT_FOUND);
        assertThat(calls.answer("POST", supervising, SUPERVISOR)).isEqualTo(OPEN);
        assertThat(calls.answer("POST", supervising, ADMIN)).isEqualTo(NOT_FOUND);
        var administering = "/engine/engine/default/user/create";
        assertThat(calls.answer("POST", administering, SUPERVISOR)).isEqualTo(NOT_FOUND);
        assertThat(calls.answer("POST", administering, ADMIN)).isEqualTo(OPEN);
    }

    @Test
    void aCallThatIsNotListedExistsForNobody() {
        for (var visitor : new Visitor[] {Visitor.ANONYMOUS, OFFICER, SUPERVISOR, ADMIN}) {
            assertThat(calls.answer("POST", "/admin/setup/default/user/create", visitor))
                    .isEqualTo(NOT_FOUND);
            assertThat(calls.answer("POST", "/engine/engine/default/task/1/complete", visitor))
                    .isEqualTo(NOT_FOUND);
            assertThat(calls.answer("get", "/engine/engine", visitor)).isEqualTo(NOT_FOUND);
            assertThat(calls.answer("GET", "/engine/engine/default/filter/", visitor))
                    .isEqualTo(NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH,/engine/engine,officer,why",
                "GET,engine/engine,officer,why",
                "GET,/engine/.*,officer,why",
                "GET,/engine/**/x,officer,why",
                "GET,/engine/engine,chair,why",
                "GET,/engine/engine,officer,"
            })
    void aBrokenLineStopsTheStart(String line) {
        var rows = DataFile.read("paths.csv", new StringReader("method,path,audience,why\n" + line));
        assertThatThrownBy(() -> new CallList(rows))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("paths.csv:2");
    }
}
