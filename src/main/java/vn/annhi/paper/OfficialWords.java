package vn.annhi.paper;

import vn.annhi.wording.Wording;

/** Words that every form of an official document has. */
final class OfficialWords {

    private OfficialWords() {}

    /** "Mường So, ngày 05 tháng 5 năm 2026": two digits for days below ten and for January and February (Decree 30). */
    static String placeAndDate(OfficialPaper paper, Wording wording) {
        var day = paper.date().getDayOfMonth();
        var month = paper.date().getMonthValue();
        return wording.say(
                "document.placeAndDate",
                paper.place(),
                day < 10 ? "0" + day : String.valueOf(day),
                month < 3 ? "0" + month : String.valueOf(month),
                String.valueOf(paper.date().getYear()));
    }
}
