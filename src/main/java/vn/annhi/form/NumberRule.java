package vn.annhi.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers of at most fifteen digits before the point, which the browser holds exactly. */
final class NumberRule {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 15;

    private NumberRule() {}

    static Verdict check(Field.Rules rules, Object submitted) {
        BigDecimal number = number(submitted);
        if (number == null) {
            return Verdict.refuse("number.type");
        }
        // before any arithmetic: 1E999999999 would fill the memory
        if (number.signum() != 0 && ((long) number.precision() - number.scale() > DIGITS || number.scale() > 1000)) {
            return Verdict.refuse("number.size");
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int decimals = Math.max(plain.scale(), 0);
        Integer allowed = rules.decimalDigits();
        if (allowed != null && decimals > allowed) {
            return allowed == 0 ? Verdict.refuse("number.whole") : Verdict.refuse("number.decimals", allowed);
        }
        if (decimals > DECIMALS + DIGITS) {
            return Verdict.refuse("number.size");
        }
        return withinBounds(rules, plain, decimals);
    }

    private static Verdict withinBounds(Field.Rules rules, BigDecimal number, int decimals) {
        BigDecimal step = rules.increment();
        if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
            return Verdict.refuse("number.step", step);
        }
        BigDecimal min = rules.min();
        if (min != null && number.compareTo(min) < 0) {
            return Verdict.refuse("number.min", min);
        }
        BigDecimal max = rules.max();
        if (max != null && number.compareTo(max) > 0) {
            return Verdict.refuse("number.max", max);
        }
        return Verdict.accept(decimals == 0 ? (Object) number.longValueExact() : number);
    }

    @Nullable
    private static BigDecimal number(Object submitted) {
        if (submitted instanceof BigDecimal number) {
            return number;
        }
        if (submitted instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (submitted instanceof Double || submitted instanceof Float) {
            double number = ((Number) submitted).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(submitted.toString()) : null;
        }
        return submitted instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
    }
}
