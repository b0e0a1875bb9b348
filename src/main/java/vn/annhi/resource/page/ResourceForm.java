package vn.annhi.resource.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.resource.ResourceBook.Order;
import vn.annhi.resource.ResourceEntry;
import vn.annhi.resource.ResourceEntry.Direction;
import vn.annhi.resource.ResourceEntry.Giver;
import vn.annhi.resource.ResourceEntry.Source;

/** An entry as it is typed on the page. */
record ResourceForm(
        @Nullable String direction,
        @Nullable String day,
        @Nullable String goods,
        @Nullable String measure,
        @Nullable String quantity,
        @Nullable String source,
        @Nullable String giver,
        @Nullable Boolean named,
        @Nullable String purpose,
        @Nullable String directive,
        @Nullable String caseCode,
        @Nullable String paper) {

    private static final String MONEY_MEASURE = "đồng";

    static final ResourceForm EMPTY = new ResourceForm("in", "", "", "", "", "budget", "", null, "", "1", "", "");

    /** What is to be booked; {@link RefusedException} names what cannot be read. Without goods it is money. */
    Order order() {
        var in = !"out".equals(direction);
        var money = text(goods).isEmpty();
        return new Order(
                in ? Direction.IN : Direction.OUT,
                parsedDay(),
                money ? ResourceEntry.MONEY : text(goods),
                money ? MONEY_MEASURE : text(measure),
                parsedQuantity(),
                in ? Optional.of(new Giver(kind(), text(giver), Boolean.TRUE.equals(named))) : Optional.empty(),
                text(purpose),
                parsedDirective(),
                in || text(caseCode).isEmpty() ? Optional.empty() : Optional.of(text(caseCode)),
                text(paper));
    }

    private LocalDate parsedDay() {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException e) {
            throw refused("day", "resource.fault.day");
        }
    }

    private BigDecimal parsedQuantity() {
        try {
            return new BigDecimal(text(quantity).replaceAll("[ .]", "").replace(',', '.'));
        } catch (NumberFormatException e) {
            throw refused("quantity", "resource.fault.quantity");
        }
    }

    private int parsedDirective() {
        try {
            return Integer.parseInt(text(directive));
        } catch (NumberFormatException e) {
            throw refused("directive", "resource.fault.directive");
        }
    }

    private Source kind() {
        try {
            return Source.valueOf(text(source).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused("giver", "resource.fault.giver");
        }
    }

    private static RefusedException refused(String field, String key) {
        return new RefusedException(List.of(Refusal.of(field, key)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
