package vn.annhi.reporting.page;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.report.FigureWords;
import vn.annhi.reporting.report.SnapshotCheck;
import vn.annhi.wording.Wording;

/** Says what computing a signed report again has found. */
@Component
class CheckWords {

    private final Dimensions dimensions;
    private final Wording wording;
    private final DateTimeFormatter moment;

    CheckWords(Dimensions dimensions, Wording wording, Clock clock) {
        this.dimensions = dimensions;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** One line per thing that was found. */
    List<String> lines(SnapshotCheck.Result result) {
        var lines = new ArrayList<String>();
        lines.add(wording.say(result.intact() ? "reporting.check.intact" : "reporting.check.broken"));
        if (result.differences().isEmpty()) {
            lines.add(wording.say("reporting.check.same"));
        }
        result.differences()
                .forEach(each -> lines.add(wording.say(
                        "reporting.check.differs",
                        each.figure().indicator(),
                        each.figure().dimension().isEmpty()
                                ? ""
                                : dimensions
                                        .of(each.figure().dimension())
                                        .label(each.figure().member()),
                        FigureWords.number(each.signed()),
                        FigureWords.number(each.now()))));
        result.late()
                .forEach(each -> lines.add(wording.say(
                        "reporting.check.late",
                        each.caseCode(),
                        wording.say("form." + each.formId()),
                        moment.format(each.at()))));
        result.unexplained().forEach(code -> lines.add(wording.say("reporting.check.unexplained", code)));
        return lines;
    }
}
