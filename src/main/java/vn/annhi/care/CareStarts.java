package vn.annhi.care;

import java.util.Map;
import vn.annhi.dossier.CaseCode;

/** Starts the procedure of a child's alternative care, implemented by the engine; joins the caller's transaction. */
public interface CareStarts {

    /** Starts it for the file with these routing facts. */
    void begin(CaseCode code, Map<String, Object> facts);
}
