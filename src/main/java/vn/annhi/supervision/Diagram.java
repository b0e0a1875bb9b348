package vn.annhi.supervision;

import java.util.List;
import java.util.Optional;

/**
 * A version of a procedure's diagram.
 *
 * @param process the key of the procedure
 * @param nodes its elements that have a name, in the order of the diagram
 */
public record Diagram(String process, int version, String name, List<Node> nodes) {

    /** An element with its name as the diagram shows it. */
    public record Node(String id, String name) {}

    /** The name of that element; empty when it has none. */
    public Optional<String> nameOf(String element) {
        return nodes.stream()
                .filter(node -> node.id().equals(element))
                .map(Node::name)
                .findFirst();
    }
}
