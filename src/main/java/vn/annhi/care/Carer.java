package vn.annhi.care;

import java.time.LocalDate;
import vn.annhi.organisation.UnitId;

/**
 * Who is to take care of the child, or does.
 *
 * @param kind relative or registered
 * @param relation to the child; empty for somebody from the register
 */
record Carer(String kind, String name, LocalDate birthDate, String relation, UnitId unit, String address) {

    static final String RELATIVE = "relative";
    static final String REGISTERED = "registered";

    boolean isRelative() {
        return kind.equals(RELATIVE);
    }
}
