package vn.annhi.reporting.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.GeneratedCase;
import vn.annhi.fixture.GeneratedCase.Paper;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorKind;

/** The figures counted one case after the other in plain Java, by reading each indicator's definition anew. */
final class NaiveFigures {

    private final Set<String> units;
    private final Instant from;
    private final Instant until;

    NaiveFigures(Set<String> units, vn.annhi.reporting.figure.Period period) {
        this.units = units;
        this.from = period.start();
        this.until = period.cutOff();
    }

    private record Happening(Instant at, Instant end, String unit) {}

    /** The values of every counted indicator and its breakdowns, zeros of breakdowns left out. */
    Map<FigureKey, BigDecimal> of(List<Indicator> indicators, List<GeneratedCase> cases) {
        var values = new HashMap<FigureKey, BigDecimal>();
        for (var indicator : indicators) {
            if (!indicator.kind().isCounted()) {
                continue;
            }
            values.put(FigureKey.total(indicator.code()), BigDecimal.ZERO);
            for (var each : cases) {
                for (var happening : happenings(Objects.requireNonNull(indicator.event()), each)) {
                    if (counts(indicator.kind(), happening)) {
                        add(values, FigureKey.total(indicator.code()));
                        for (var dimension : indicator.dimensions()) {
                            members(dimension, each)
                                    .forEach(member -> add(values, new FigureKey(indicator.code(), dimension, member)));
                        }
                    }
                }
            }
        }
        return values;
    }

    private static void add(Map<FigureKey, BigDecimal> values, FigureKey key) {
        values.merge(key, BigDecimal.ONE, BigDecimal::add);
    }

    private boolean counts(IndicatorKind kind, Happening happening) {
        if (!units.contains(happening.unit())) {
            return false;
        }
        return kind == IndicatorKind.STOCK
                ? happening.at().isBefore(until)
                        && (happening.end() == null || !happening.end().isBefore(until))
                : !happening.at().isBefore(from) && happening.at().isBefore(until);
    }

    private List<Happening> happenings(String event, GeneratedCase each) {
        var incident = each.incidentUnit();
        var residence = Optional.ofNullable(each.residenceUnit()).orElse(incident);
        return switch (event) {
            case "received" -> List.of(new Happening(each.receivedAt(), null, incident));
            case "case-open" -> List.of(new Happening(each.receivedAt(), each.closedAt(), incident));
            case "accepted" ->
                accepted(each)
                        .map(at -> List.of(new Happening(at, null, incident)))
                        .orElse(List.of());
            case "abused" ->
                accepted(each)
                        .filter(at -> !forms(each).isEmpty() || categories(each).contains("ABUSED"))
                        .map(at -> List.of(new Happening(at, null, incident)))
                        .orElse(List.of());
            case "special" ->
                accepted(each)
                        .filter(at -> !list(first(each), "specialGroups").isEmpty())
                        .map(at -> List.of(new Happening(at, null, incident)))
                        .orElse(List.of());
            case "dismissed" ->
                each.outcome() != null
                                && List.of("unfounded", "not-a-child", "out-of-scope")
                                        .contains(each.outcome())
                        ? List.of(new Happening(each.closedAt(), null, incident))
                        : List.of();
            case "stable" ->
                "stable".equals(each.outcome()) ? List.of(new Happening(each.closedAt(), null, residence)) : List.of();
            case "urgent" -> papers(each, "quyet-dinh-khan-cap", "urgent", "yes");
            case "urgent-in-time" ->
                met(each, "urgent-measures", 1) ? papers(each, "quyet-dinh-khan-cap", "urgent", "yes") : List.of();
            case "isolation" -> papers(each, "mau-07-isolation", "isolation", "yes");
            case "isolation-extended" -> papers(each, "ra-soat-cach-ly", "isolationEnd", "extend");
            case "court-requested" -> papers(each, "de-nghi-toa-an", null, null);
            case "followed-up" -> papers(each, "theo-doi-thuc-hien", null, null);
            case "crime-reported" ->
                papers(each, "bao-tin-toi-pham", null, null).stream()
                        .limit(1)
                        .map(found -> new Happening(found.at(), null, incident))
                        .toList();
            case "assessed-from-7" ->
                age(each) == null || age(each) < 7 ? List.of() : papers(each, "mau-03-specific-risk", null, null);
            case "heard-from-7" ->
                age(each) == null || age(each) < 7
                        ? List.of()
                        : each.papers().stream()
                                .filter(paper -> paper.form().equals("mau-03-specific-risk")
                                        && paper.data().containsKey("childOpinion"))
                                .map(NaiveFigures::happening)
                                .toList();
            case "replanned" ->
                each.continued().stream()
                        .map(at -> new Happening(at, null, residence))
                        .toList();
            default -> plans(event, each);
        };
    }

    private static List<Happening> plans(String event, GeneratedCase each) {
        var found = new ArrayList<Happening>();
        for (var plan : each.plans()) {
            switch (event) {
                case "plan-drafted" -> found.add(new Happening(plan.draftedAt(), null, plan.unit()));
                case "plan-drafted-in-time" -> {
                    if (met(each, "draft-plan", plan.cycle())) {
                        found.add(new Happening(plan.draftedAt(), null, plan.unit()));
                    }
                }
                case "plan-approved" -> {
                    if (plan.decidedAt() != null) {
                        found.add(new Happening(plan.decidedAt(), null, plan.unit()));
                    }
                }
                case "plan-approved-in-time" -> {
                    if (plan.decidedAt() != null && met(each, "approve-plan", plan.cycle())) {
                        found.add(new Happening(plan.decidedAt(), null, plan.unit()));
                    }
                }
                case "plan-running" -> {
                    if (plan.decidedAt() != null) {
                        found.add(new Happening(plan.decidedAt(), plan.endedAt(), plan.unit()));
                    }
                }
                default -> throw new IllegalArgumentException("nobody counts " + event);
            }
        }
        return found;
    }

    private static boolean met(GeneratedCase each, String basis, int cycle) {
        return each.duties().stream()
                .anyMatch(duty -> duty.legalBasis().equals(basis)
                        && duty.cycle() == cycle
                        && !duty.metAt().isAfter(duty.due()));
    }

    private static List<Happening> papers(GeneratedCase each, String form, String key, Object value) {
        return each.papers().stream()
                .filter(paper -> paper.form().equals(form)
                        && (key == null || Objects.equals(paper.data().get(key), value)))
                .map(NaiveFigures::happening)
                .toList();
    }

    private static Happening happening(Paper paper) {
        return new Happening(paper.at(), null, paper.position().replaceFirst("\\..*", ""));
    }

    private static Optional<Instant> accepted(GeneratedCase each) {
        return papers(each, "chi-dao-xac-minh", "acceptance", "accepted").stream()
                .map(Happening::at)
                .min(Instant::compareTo);
    }

    private static Integer age(GeneratedCase each) {
        if (each.birthDate() == null) {
            return each.estimatedAge();
        }
        var day = LocalDate.ofInstant(each.receivedAt(), StatutoryClock.ZONE);
        return Math.max(0, Period.between(each.birthDate(), day).getYears());
    }

    private static Paper first(GeneratedCase each) {
        return each.papers().get(0);
    }

    private static Optional<Paper> assessment(GeneratedCase each) {
        return each.papers().stream()
                .filter(paper -> paper.form().equals("mau-03-specific-risk"))
                .reduce((earlier, later) -> later);
    }

    private static List<String> categories(GeneratedCase each) {
        return list(first(each), "childCategories");
    }

    private static List<String> forms(GeneratedCase each) {
        var known = assessment(each).map(paper -> list(paper, "abuseForms")).orElse(List.of());
        return known.isEmpty() ? list(first(each), "abuseForms") : known;
    }

    private static String one(GeneratedCase each, String key) {
        return assessment(each)
                .map(paper -> (String) paper.data().get(key))
                .or(() -> Optional.ofNullable((String) first(each).data().get(key)))
                .orElse("unknown");
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Paper paper, String key) {
        return (List<String>) paper.data().getOrDefault(key, List.of());
    }

    private static List<String> members(String dimension, GeneratedCase each) {
        return switch (dimension) {
            case "sex" -> List.of(each.sex());
            case "age" -> List.of(group(age(each)));
            case "ethnicity" -> List.of(one(each, "ethnicity"));
            case "environment" -> List.of(one(each, "abuseEnvironment"));
            case "channel" -> List.of((String) first(each).data().get("channel"));
            case "form" -> forms(each);
            case "group" -> list(first(each), "specialGroups");
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    private static String group(Integer age) {
        if (age == null) {
            return "unknown";
        }
        return age < 6 ? "under6" : age < 11 ? "6to10" : age < 16 ? "11to15" : "over";
    }
}
