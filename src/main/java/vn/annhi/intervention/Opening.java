package vn.annhi.intervention;

import java.util.Map;
import vn.annhi.dossier.Author;
import vn.annhi.procedure.RefusedException;

/** What a start form opens. */
public interface Opening {

    /** The start form's id. */
    String form();

    /** Opens it; throws {@link RefusedException} and changes nothing when a rule is broken. */
    Opened open(Map<String, Object> answers, Author author);
}
