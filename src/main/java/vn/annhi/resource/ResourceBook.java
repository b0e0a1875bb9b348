package vn.annhi.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Dossier;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.resource.ResourceEntry.Direction;
import vn.annhi.resource.ResourceEntry.Giver;

/** Books what came in and went out. Refusals are {@link RefusedException}; nothing is half booked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResourceBook {

    private static final int LONGEST = 300;
    private static final int LONGEST_WORD = 60;
    private static final BigDecimal MOST = new BigDecimal("9999999999999");

    private final Resources resources;
    private final RegisterNumbers numbers;
    private final OrganisationChart chart;
    private final Dossier dossier;
    private final Clock clock;

    ResourceBook(Resources resources, RegisterNumbers numbers, OrganisationChart chart, Dossier dossier, Clock clock) {
        this.resources = resources;
        this.numbers = numbers;
        this.chart = chart;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** What is to be booked; see {@link ResourceEntry} for the parts. */
    public record Order(
            Direction direction,
            LocalDate day,
            String item,
            String measure,
            BigDecimal quantity,
            Optional<Giver> giver,
            String purpose,
            int directive,
            Optional<String> caseCode,
            String paper) {}

    /** Books an entry of the author's unit. */
    public ResourceEntry book(Order order, Author author) {
        var unit = PositionId.parse(author.position()).unit();
        var refusals = refusals(order, unit);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        if (order.direction() == Direction.OUT) {
            spend(unit, order.item(), order.measure(), order.quantity());
        }
        var entry = new ResourceEntry(
                next(unit, author),
                unit,
                order.direction(),
                order.day(),
                order.item(),
                order.measure(),
                order.quantity(),
                order.giver(),
                order.purpose(),
                order.directive(),
                order.caseCode(),
                order.paper(),
                Optional.empty(),
                false);
        resources.insert(entry, author);
        return entry;
    }

    private List<Refusal> refusals(Order order, UnitId unit) {
        var refusals = new ArrayList<Refusal>();
        if (order.day().isAfter(LocalDate.now(clock))) {
            refusals.add(Refusal.of("day", "resource.fault.ahead"));
        }
        if (order.quantity().signum() <= 0
                || order.quantity().compareTo(MOST) > 0
                || order.quantity().scale() > 2) {
            refusals.add(Refusal.of("quantity", "resource.fault.quantity"));
        }
        text(refusals, "item", order.item(), LONGEST_WORD);
        text(refusals, "measure", order.measure(), LONGEST_WORD);
        text(refusals, "purpose", order.purpose(), LONGEST);
        text(refusals, "paper", order.paper(), LONGEST_WORD);
        if ((order.direction() == Direction.IN) != order.giver().isPresent()
                || order.giver()
                        .filter(giver -> giver.name().isBlank() || giver.name().length() > LONGEST)
                        .isPresent()) {
            refusals.add(Refusal.of("giver", "resource.fault.giver"));
        }
        if (order.directive() < 1 || order.directive() > 8) {
            refusals.add(Refusal.of("directive", "resource.fault.directive"));
        }
        order.caseCode()
                .filter(code -> dossier.of(Set.of(unit.value())).stream()
                        .noneMatch(file -> file.code().value().equals(code)))
                .ifPresent(code -> refusals.add(Refusal.of("caseCode", "resource.fault.case", code)));
        return refusals;
    }

    private static void text(List<Refusal> refusals, String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            refusals.add(Refusal.of(field, "resource.fault.text", longest));
        }
    }

    private void spend(UnitId unit, String item, String measure, BigDecimal quantity) {
        var has = resources.hold(unit, item, measure);
        if (has.compareTo(quantity) < 0) {
            throw new RefusedException(List.of(Refusal.of(
                    "quantity",
                    "resource.fault.balance",
                    has.stripTrailingZeros().toPlainString(),
                    measure)));
        }
    }

    /** Takes an entry back with a reason, once; what was given cannot be taken back when it is spent. */
    public ResourceEntry reverse(ResourceEntry wrong, String reason, Author author) {
        if (wrong.reversed() || wrong.reverses().isPresent()) {
            throw new RefusedException(List.of(Refusal.of("reason", "resource.fault.reversed")));
        }
        var refusals = new ArrayList<Refusal>();
        text(refusals, "reason", reason, LONGEST);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var held = resources.hold(wrong.unit(), wrong.item(), wrong.measure());
        if (wrong.direction() == Direction.IN && held.compareTo(wrong.quantity()) < 0) {
            throw new RefusedException(List.of(Refusal.of(
                    "quantity",
                    "resource.fault.balance",
                    held.stripTrailingZeros().toPlainString(),
                    wrong.measure())));
        }
        var entry = new ResourceEntry(
                next(wrong.unit(), author),
                wrong.unit(),
                wrong.direction().opposite(),
                LocalDate.now(clock),
                wrong.item(),
                wrong.measure(),
                wrong.quantity(),
                Optional.empty(),
                reason.strip(),
                wrong.directive(),
                Optional.empty(),
                wrong.paper(),
                Optional.of(wrong.code()),
                false);
        resources.insert(entry, author);
        return entry;
    }

    private String next(UnitId unit, Author author) {
        return numbers.next(chart.casePrefix(unit).orElseThrow(), ResourceEntry.KIND, author.at());
    }
}
