package vn.annhi.directive;

import java.time.LocalDate;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/**
 * A letter with tasks for units.
 *
 * @param office the supervising office that entered it, gives the tasks and checks them
 * @param number number and symbol, such as {@code 390/UBND-LĐTBXH}
 * @param issuer who signed it
 * @param template the list of tasks that its assignment begins with
 */
public record Letter(
        DirectiveCode code,
        UnitId office,
        String number,
        LocalDate issuedOn,
        String issuer,
        String subject,
        Optional<String> template) {}
