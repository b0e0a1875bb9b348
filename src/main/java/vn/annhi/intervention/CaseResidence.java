package vn.annhi.intervention;

import java.util.Map;

/** The routing facts that follow from where the child lives: that commune plans (Luật Trẻ em, art. 52.2). */
final class CaseResidence {

    private CaseResidence() {}

    static Map<String, Object> facts(String unit) {
        return Map.of("residenceUnit", unit, "planUnit", unit);
    }
}
