package vn.annhi.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The component types of a form; the value is what form-js holds for a field that nobody has touched. */
enum FieldType {
    TEXTFIELD(Kind.TEXT, ""),
    TEXTAREA(Kind.TEXT, ""),
    NUMBER(Kind.NUMBER, null),
    DATETIME(Kind.DATE, null),
    CHECKBOX(Kind.BOOLEAN, false),
    RADIO(Kind.CHOICE, null),
    SELECT(Kind.CHOICE, null),
    CHECKLIST(Kind.CHOICES, List.of()),
    TAGLIST(Kind.CHOICES, List.of()),
    EXPRESSION(Kind.COMPUTED, null),
    GROUP(Kind.CONTAINER, null),
    DYNAMICLIST(Kind.CONTAINER, null),
    TEXT(Kind.DISPLAY, null),
    HTML(Kind.DISPLAY, null),
    IMAGE(Kind.DISPLAY, null),
    SEPARATOR(Kind.DISPLAY, null),
    SPACER(Kind.DISPLAY, null),
    TABLE(Kind.DISPLAY, null),
    BUTTON(Kind.DISPLAY, null);

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        CHOICE,
        CHOICES,
        COMPUTED,
        CONTAINER,
        DISPLAY
    }

    private final Kind kind;

    @Nullable
    private final Object untouched;

    FieldType(Kind kind, @Nullable Object untouched) {
        this.kind = kind;
        this.untouched = untouched;
    }

    static Optional<FieldType> named(String type) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst();
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Object untouched() {
        return untouched;
    }
}
