package vn.annhi.supervision;

import java.util.List;
import java.util.Optional;

/** The diagrams of the procedures, as they were deployed. */
public interface Diagrams {

    /** The newest version of every procedure, by name. */
    List<Diagram> newest();

    /** That version; empty when there is none. */
    Optional<Diagram> find(String process, int version);

    /** Its BPMN 2.0 XML; empty when there is none. */
    Optional<byte[]> xml(String process, int version);
}
