package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.refusals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberFieldTest {

    private final FormSchema free = form(field("number", "age", ""));

    @Test
    void wholeNumbersBecomeLongAndOthersStayExact() {
        assertThat(accepted(free, "age", 7)).containsEntry("age", 7L);
        assertThat(accepted(free, "age", 7.0)).containsEntry("age", 7L);
        assertThat(accepted(free, "age", 3_000_000_000L)).containsEntry("age", 3_000_000_000L);
        assertThat(accepted(free, "age", 0.1)).containsEntry("age", new BigDecimal("0.1"));
        assertThat(accepted(free, "age", BigInteger.TEN)).containsEntry("age", 10L);
        assertThat(accepted(free, "age", BigDecimal.ZERO)).containsEntry("age", 0L);
    }

    @Test
    void untouchedNumberIsAbsentAndRequiredZeroIsAnAnswer() {
        assertThat(accepted(free, "age", null)).isEmpty();
        FormSchema required = form(field("number", "age", "\"validate\":{\"required\":true}"));
        assertThat(refusals(required, "age", null)).containsExactly("age:required");
        assertThat(refusals(required, "age", 0)).isEmpty();
    }

    @Test
    void whatIsNotANumberIsRefused() {
        for (Object other : List.of("7", "NaN", true, Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, List.of(7))) {
            assertThat(refusals(free, "age", other)).containsExactly("age:number.type");
        }
    }

    @Test
    void numbersThatWouldFillTheMemoryAreRefusedAtOnce() {
        for (Object huge : List.of(
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"),
                1e300,
                1e-300,
                new BigDecimal("1E+15"))) {
            assertThat(refusals(free, "age", huge)).containsExactly("age:number.size");
        }
    }

    @Test
    void minimumAndMaximumAreInclusive() {
        FormSchema form = form(field("number", "age", "\"validate\":{\"min\":0,\"max\":16}"));
        assertThat(refusals(form, "age", 0)).isEmpty();
        assertThat(refusals(form, "age", 16)).isEmpty();
        assertThat(refusals(form, "age", -1)).containsExactly("age:number.min");
        assertThat(refusals(form, "age", 16.01)).containsExactly("age:number.max");
    }

    @Test
    void decimalDigitsAndIncrementAreKept() {
        FormSchema whole = form(field("number", "age", "\"decimalDigits\":0"));
        assertThat(refusals(whole, "age", 7.5)).containsExactly("age:number.whole");
        assertThat(refusals(whole, "age", 7.0)).isEmpty();
        FormSchema weight = form(field("number", "kg", "\"decimalDigits\":1,\"increment\":\"0.5\""));
        assertThat(refusals(weight, "kg", 7.25)).containsExactly("kg:number.decimals");
        assertThat(refusals(weight, "kg", 7.2)).containsExactly("kg:number.step");
        assertThat(refusals(weight, "kg", 7.5)).isEmpty();
    }
}
