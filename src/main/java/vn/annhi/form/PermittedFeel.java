package vn.annhi.form;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/** The part of FEEL on which the browser's engine (feelin) and the server's (feel-scala) agree; collects the fields used. */
final class PermittedFeel {

    /** The kind of value that a condition expects a field to have. */
    enum Need {
        TEXT,
        NUMBER,
        BOOLEAN,
        LIST,
        SINGLE;

        boolean isMetBy(FieldType.Kind kind) {
            return switch (this) {
                case TEXT ->
                    kind == FieldType.Kind.TEXT || kind == FieldType.Kind.CHOICE || kind == FieldType.Kind.DATE;
                case NUMBER -> kind == FieldType.Kind.NUMBER;
                case BOOLEAN -> kind == FieldType.Kind.BOOLEAN;
                case LIST -> kind == FieldType.Kind.CHOICES;
                case SINGLE -> kind != FieldType.Kind.CHOICES;
            };
        }
    }

    private final Map<String, Set<Need>> uses = new LinkedHashMap<>();

    private PermittedFeel() {}

    /** The fields that the expression uses, with what it needs them to be; throws if it goes beyond the subset. */
    static Map<String, Set<Need>> usesOf(Exp expression) {
        PermittedFeel check = new PermittedFeel();
        check.test(expression);
        return check.uses;
    }

    private void test(Exp exp) {
        if (exp instanceof Conjunction and) {
            test(and.x());
            test(and.y());
        } else if (exp instanceof Disjunction or) {
            test(or.x());
            test(or.y());
        } else if (exp instanceof Not not) {
            test(not.x());
        } else if (exp instanceof FunctionInvocation call) {
            call(call);
        } else if (exp instanceof Comparison) {
            compare(exp);
        } else if (exp instanceof Ref field) {
            use(field, Need.BOOLEAN);
        } else if (!(exp instanceof ConstBool)) {
            throw refused(exp);
        }
    }

    private void call(FunctionInvocation call) {
        if (!(call.params() instanceof PositionalFunctionParameters given)) {
            throw refused(call);
        }
        int count = given.params().size();
        if (call.function().equals("not") && count == 1) {
            test(given.params().apply(0));
        } else if (call.function().equals("list contains")
                && count == 2
                && given.params().apply(0) instanceof Ref list
                && given.params().apply(1) instanceof ConstString) {
            use(list, Need.LIST);
        } else {
            throw refused(call);
        }
    }

    private void compare(Exp exp) {
        if (exp instanceof Equal equal) {
            equal(equal, equal.x(), equal.y());
        } else if (exp instanceof LessThan less) {
            order(exp, less.x(), less.y());
        } else if (exp instanceof LessOrEqual less) {
            order(exp, less.x(), less.y());
        } else if (exp instanceof GreaterThan greater) {
            order(exp, greater.x(), greater.y());
        } else if (exp instanceof GreaterOrEqual greater) {
            order(exp, greater.x(), greater.y());
        } else {
            throw refused(exp);
        }
    }

    private void equal(Exp whole, Exp left, Exp right) {
        if (left instanceof Ref one && right instanceof Ref other) {
            use(one, Need.TEXT);
            use(other, Need.TEXT);
        } else if (left instanceof Ref field) {
            use(field, needOf(whole, right));
        } else if (right instanceof Ref field) {
            use(field, needOf(whole, left));
        } else {
            throw refused(whole);
        }
    }

    private void order(Exp whole, Exp left, Exp right) {
        if (left instanceof Ref field && needOf(whole, right) == Need.NUMBER) {
            use(field, Need.NUMBER);
        } else if (right instanceof Ref field && needOf(whole, left) == Need.NUMBER) {
            use(field, Need.NUMBER);
        } else {
            throw refused(whole);
        }
    }

    private static Need needOf(Exp whole, Exp literal) {
        if (literal instanceof ConstString) {
            return Need.TEXT;
        }
        if (literal instanceof ConstBool) {
            return Need.BOOLEAN;
        }
        if (literal == ConstNull$.MODULE$) {
            return Need.SINGLE;
        }
        if (literal instanceof ConstNumber
                || literal instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber) {
            return Need.NUMBER;
        }
        throw refused(whole);
    }

    private void use(Ref field, Need need) {
        uses.computeIfAbsent(field.names().mkString("."), name -> EnumSet.noneOf(Need.class))
                .add(need);
    }

    private static FormSchemaException refused(Exp exp) {
        return new FormSchemaException("FEEL beyond the permitted subset: " + exp);
    }
}
