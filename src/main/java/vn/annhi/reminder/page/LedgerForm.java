package vn.annhi.reminder.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.annhi.organisation.Unit;

/** What a supervisor asks the ledger for, kept as typed: from and to a day, a unit, a case. */
record LedgerForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String unit,
        @Nullable String code) {

    static final int LONGEST = 400;

    private static final int DAYS = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}(-VP)?-[0-9]{4}-[0-9]{6}");

    /** The same with the last 30 days where no day is named. */
    LedgerForm orRecent(LocalDate today) {
        return new LedgerForm(
                from == null ? today.minusDays(DAYS).toString() : from, to == null ? today.toString() : to, unit, code);
    }

    /** The key of what is wrong, by field; empty when nothing is. */
    Map<String, String> faults(List<Unit> allowed) {
        var faults = new LinkedHashMap<String, String>();
        if (day(from).isEmpty()) {
            faults.put("from", "reminder.ledger.fault.day");
        }
        if (day(to).isEmpty()) {
            faults.put("to", "reminder.ledger.fault.day");
        }
        if (faults.isEmpty()) {
            var days = ChronoUnit.DAYS.between(day(from).orElseThrow(), day(to).orElseThrow());
            if (days < 0) {
                faults.put("to", "reminder.ledger.fault.order");
            } else if (days > LONGEST) {
                faults.put("to", "reminder.ledger.fault.long");
            }
        }
        if (chosen().isPresent()
                && allowed.stream().noneMatch(each -> each.id().value().equals(chosen().get()))) {
            faults.put("unit", "reminder.ledger.fault.unit");
        }
        if (typedCode().filter(given -> !CODE.matcher(given).matches()).isPresent()) {
            faults.put("code", "reminder.ledger.fault.code");
        }
        return faults;
    }

    /** What it asks for; only of a form without faults. */
    LedgerScope scope(List<Unit> allowed) {
        var units = chosen().map(List::of)
                .orElseGet(() -> allowed.stream().map(each -> each.id().value()).toList());
        return new LedgerScope(day(from).orElseThrow(), day(to).orElseThrow(), units, typedCode());
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(unit).filter(text -> !text.isBlank());
    }

    private Optional<String> typedCode() {
        return Optional.ofNullable(code).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
