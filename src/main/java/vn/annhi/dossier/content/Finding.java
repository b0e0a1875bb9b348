package vn.annhi.dossier.content;

import java.util.List;

/** What came of looking at a file. */
public sealed interface Finding {

    /** The file may be kept under that name. */
    record Sound(String name, DocumentType type) implements Finding {}

    /** The file is not taken, for the reason that the message bundles have under that key. */
    record Refused(String messageKey, List<Object> arguments) implements Finding {

        static Refused because(String messageKey, Object... arguments) {
            return new Refused(messageKey, List.of(arguments));
        }
    }
}
