package vn.annhi.procedure;

import java.util.Map;
import vn.annhi.dossier.Author;

/** A kind of procedure, known by the shape of its codes; it knows what the forms of its steps mean. */
public interface Procedure {

    /** Whether instances with that business key are of this kind. */
    boolean owns(String businessKey);

    /** Whether officers begin one with that start form. */
    default boolean beginsWith(String formId) {
        return false;
    }

    /** What the head of the start form says of the officer who fills it. */
    default Map<String, String> head(String formId, Author author) {
        return Map.of();
    }

    /**
     * Begins one with a start form, within the caller's transaction; throws {@link RefusedException} and changes nothing
     * when a rule is broken.
     */
    default Begun begin(String formId, Map<String, Object> answers, Author author) {
        throw new IllegalArgumentException("nothing begins with the form " + formId);
    }

    /** The form of a step as it is served and enforced, with the fields that data adds to it. */
    default String form(String businessKey, String formId, String json) {
        return json;
    }

    /** The rows of the tables that the step's form shows, by the tables' variables. */
    default Map<String, Object> tables(ProcedureStep step) {
        return Map.of();
    }

    /** Values of the read-only fields that the step's form may have. */
    Map<String, Object> computed(ProcedureStep step);

    /** Values that an editable form begins with. */
    Map<String, Object> prefilled(ProcedureStep step);

    /** The step's author has been shown the form. */
    void shown(ProcedureStep step);

    /**
     * Accepts a form, computed values included, within the caller's transaction and returns routing facts; throws
     * {@link RefusedException} when a rule is broken.
     */
    Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers);
}
