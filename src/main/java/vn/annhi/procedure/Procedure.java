package vn.annhi.procedure;

import java.util.Map;

/** A kind of procedure, known by the shape of its codes; it knows what the forms of its steps mean. */
public interface Procedure {

    /** Whether instances with that business key are of this kind. */
    boolean owns(String businessKey);

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
