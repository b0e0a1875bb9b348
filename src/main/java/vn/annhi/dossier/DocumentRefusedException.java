package vn.annhi.dossier;

import java.util.List;

/** Something was not done with a document; nothing was changed. Carries no name and no content, only the reason. */
public final class DocumentRefusedException extends RuntimeException {

    /** What stands in the way. */
    public enum Kind {
        CONTENT,
        TOO_LARGE,
        NOT_SCANNED,
        NOT_ALLOWED,
        UNKNOWN
    }

    private final Kind kind;
    private final String messageKey;
    private final List<Object> arguments;

    /** A refusal of that kind, its reason by its key in the message bundle. */
    public DocumentRefusedException(Kind kind, String messageKey, Object... arguments) {
        super("refused: " + messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The reason's key in the message bundle. */
    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
