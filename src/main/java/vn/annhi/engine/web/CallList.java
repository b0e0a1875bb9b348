package vn.annhi.engine.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** All calls that exist ({@code data/web/allowed-paths.csv}); a broken line keeps An Nhi from starting. */
@Component
class CallList {

    /** What becomes of a call. */
    enum Answer {
        OPEN,
        SIGN_IN_FIRST,
        NOT_FOUND
    }

    private final List<AllowedCall> calls;

    CallList() {
        this(DataFile.read("data/web/allowed-paths.csv"));
    }

    CallList(List<DataRow> rows) {
        this.calls = rows.stream().map(AllowedCall::of).toList();
    }

    /** The answer to a call below {@code /camunda/api}; only a signed-in account learns that a call is not for it. */
    Answer answer(String method, String plainPath, Visitor visitor) {
        var covering =
                calls.stream().filter(call -> call.covers(method, plainPath)).toList();
        if (covering.stream().anyMatch(call -> call.audience().includes(visitor))) {
            return Answer.OPEN;
        }
        return covering.isEmpty() || visitor.isSignedIn() ? Answer.NOT_FOUND : Answer.SIGN_IN_FIRST;
    }
}
