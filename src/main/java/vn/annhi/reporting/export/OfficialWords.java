package vn.annhi.reporting.export;

import java.util.List;
import vn.annhi.wording.Wording;

/** Words that every form of an official document has. */
final class OfficialWords {

    private OfficialWords() {}

    /** "Mường So, ngày 05 tháng 5 năm 2026": two digits for days below ten and for January and February (Decree 30). */
    static String placeAndDate(OfficialReport report, Wording wording) {
        var day = report.date().getDayOfMonth();
        var month = report.date().getMonthValue();
        return wording.say(
                "document.placeAndDate",
                report.place(),
                day < 10 ? "0" + day : String.valueOf(day),
                month < 3 ? "0" + month : String.valueOf(month),
                String.valueOf(report.date().getYear()));
    }

    static List<String> heads(Wording wording) {
        return List.of(
                wording.say("reporting.figures.name"),
                wording.say("document.unit"),
                wording.say("reporting.figures.value"),
                wording.say("reporting.figures.last"));
    }
}
