package vn.annhi.form;

/** Chooses the rule for a field that has been answered. */
final class FieldRules {

    private FieldRules() {}

    static Verdict check(Field field, Object value, OptionSource options) {
        return switch (field.type().kind()) {
            case TEXT -> TextRule.check(field.rules(), value);
            case NUMBER -> NumberRule.check(field.rules(), value);
            case DATE -> DateRule.check(field.rules(), value);
            case BOOLEAN -> value instanceof Boolean ? Verdict.accept(value) : Verdict.refuse("checkbox.type");
            case CHOICE -> ChoiceRule.one(field.options(options), value);
            case CHOICES -> ChoiceRule.several(field.options(options), value);
            case COMPUTED, CONTAINER, DISPLAY -> throw new IllegalStateException(field.type() + " takes no answer");
        };
    }
}
