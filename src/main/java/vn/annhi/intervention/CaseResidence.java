package vn.annhi.intervention;

import java.util.Map;
import vn.annhi.dossier.CaseFile;

/** Where the child lives: that commune plans (Luật Trẻ em, art. 52.2). */
final class CaseResidence {

    private static final String FIELD = "residenceUnit";

    private CaseResidence() {}

    /** The routing facts that follow from the commune of residence. */
    static Map<String, Object> facts(String unit) {
        return Map.of(FIELD, unit, "planUnit", unit);
    }

    /** What a form that asks for the residence begins with: what the case knows so far. */
    static Map<String, Object> known(CaseFile file) {
        return file.residenceUnit()
                .<Map<String, Object>>map(unit -> Map.of(FIELD, unit))
                .orElse(Map.of());
    }
}
