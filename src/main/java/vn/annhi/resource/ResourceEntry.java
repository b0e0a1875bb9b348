package vn.annhi.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/**
 * Something that came in or went out.
 *
 * @param code {@code PT-NL-2026-000001}: register of the supervising unit, NL (nguồn lực), year, serial
 * @param item {@link #MONEY}, or what the goods are
 * @param measure đồng for money, else kg, bộ, suất
 * @param giver who gave it; nothing for what went out
 * @param purpose for what it was given, or on which activity it was spent
 * @param directive which of the eight directives it belongs to
 * @param caseCode the case on which it was spent
 * @param paper receipt or voucher
 * @param reverses the entry that this one takes back
 * @param reversed whether another entry takes this one back
 */
public record ResourceEntry(
        String code,
        UnitId unit,
        Direction direction,
        LocalDate day,
        String item,
        String measure,
        BigDecimal quantity,
        Optional<Giver> giver,
        String purpose,
        int directive,
        Optional<String> caseCode,
        String paper,
        Optional<String> reverses,
        boolean reversed) {

    /** The item that is money. */
    public static final String MONEY = "money";

    static final String KIND = "NL";

    /** Who gave something; {@code named}: whether the giver agreed to be named in public. */
    public record Giver(Source kind, String name, boolean named) {}

    /** In or out. */
    public enum Direction {
        IN,
        OUT;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The other one. */
        Direction opposite() {
            return this == IN ? OUT : IN;
        }
    }

    /** Where something comes from. */
    public enum Source {
        BUDGET,
        ORGANISATION,
        ENTERPRISE,
        PERSON;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the message bundle. */
        public String messageKey() {
            return "resource.source." + id();
        }
    }

    /** Whether it is money. */
    public boolean isMoney() {
        return item.equals(MONEY);
    }
}
