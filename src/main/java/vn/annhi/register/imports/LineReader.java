package vn.annhi.register.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.Vietnamese;
import vn.annhi.procedure.Refusal;
import vn.annhi.register.BirthText;
import vn.annhi.register.ChildRules;
import vn.annhi.register.Particulars;
import vn.annhi.register.SpecialGroups;

/** Reads one line of a file as a child, or says cell by cell why not. */
final class LineReader {

    private static final Set<String> YES = Set.of("x", "co", "1", "yes", "true");
    private static final Set<String> NO = Set.of("", "khong", "0", "no", "false");
    private static final Map<String, String> SEXES =
            Map.of("", "unknown", "nam", "male", "trai", "male", "nu", "female", "gai", "female", "chua ro", "unknown");
    private static final Map<String, String> HOUSEHOLDS = Map.of(
            "",
            "unknown",
            "ngheo",
            "poor",
            "ho ngheo",
            "poor",
            "x",
            "poor",
            "can ngheo",
            "near-poor",
            "ho can ngheo",
            "near-poor",
            "khac",
            "other",
            "khong",
            "other",
            "khong ngheo",
            "other");

    private final SpecialGroups groups;
    private final ChildRules rules;
    private final ChildImport of;
    private final List<Unit> communes;
    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);

    LineReader(SpecialGroups groups, ChildRules rules, ChildImport of, List<Unit> communes) {
        this.groups = groups;
        this.rules = rules;
        this.of = of;
        this.communes = communes;
        IntStream.range(0, of.columns().size())
                .forEach(i -> ImportColumn.of(of.columns().get(i)).ifPresent(column -> places.put(column, i)));
    }

    /** A child as the line says it, in the register of that commune; which fields the line does fill. */
    record Read(UnitId unit, Particulars child, Set<ImportColumn> filled) {}

    /** The child, when there is no fault. */
    Optional<Read> read(Imports.Line line, List<ImportFault> faults) {
        var own = new ArrayList<ImportFault>();
        var texts = new EnumMap<ImportColumn, String>(ImportColumn.class);
        places.forEach((column, place) -> texts.put(column, text(line, column, place, own)));
        if (!own.isEmpty()) {
            faults.addAll(own);
            return Optional.empty();
        }
        var read = new Line(line.number(), texts, own);
        var unit = read.unit();
        var child = read.child();
        if (own.isEmpty()) {
            rules.refusals(child).forEach(refusal -> own.add(fault(line.number(), refusal)));
        }
        faults.addAll(own);
        return own.isEmpty() ? unit.map(commune -> new Read(commune, child, read.filled())) : Optional.empty();
    }

    private String text(Imports.Line line, ImportColumn column, int place, List<ImportFault> own) {
        var text = place < line.cells().size() ? line.cells().get(place) : "";
        if (text.equals(ImportFile.FORMULA)) {
            own.add(new ImportFault(line.number(), head(column), "register.import.formula", List.of()));
        }
        return text;
    }

    private ImportFault fault(int line, Refusal refusal) {
        return new ImportFault(
                line,
                ImportColumn.of(refusal.field())
                        .filter(places::containsKey)
                        .map(this::head)
                        .orElse(""),
                refusal.messageKey(),
                refusal.arguments());
    }

    private String head(ImportColumn column) {
        return places.containsKey(column) ? of.heads().get(places.get(column)) : "";
    }

    /** One line while it is read. */
    private final class Line {

        private final int number;
        private final Map<ImportColumn, String> texts;
        private final List<ImportFault> faults;
        private boolean risk;

        Line(int number, Map<ImportColumn, String> texts, List<ImportFault> faults) {
            this.number = number;
            this.texts = texts;
            this.faults = faults;
        }

        Set<ImportColumn> filled() {
            return texts.entrySet().stream()
                    .filter(entry -> !entry.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        Particulars child() {
            var birth = BirthText.read(text(ImportColumn.BIRTH));
            if (birth.isEmpty()) {
                fault(ImportColumn.BIRTH, "register.fault.birth", text(ImportColumn.BIRTH));
            }
            var held = held();
            return new Particulars(
                    text(ImportColumn.NAME),
                    birth.flatMap(BirthText::day),
                    birth.flatMap(BirthText::year),
                    word(ImportColumn.SEX, SEXES, "register.import.sex", "unknown"),
                    text(ImportColumn.ETHNICITY),
                    text(ImportColumn.MOTHER),
                    text(ImportColumn.FATHER),
                    text(ImportColumn.CARER),
                    text(ImportColumn.VILLAGE),
                    word(ImportColumn.HOUSEHOLD, HOUSEHOLDS, "register.import.household", "unknown"),
                    yes() || risk,
                    text(ImportColumn.MINISTRY_CODE),
                    text(ImportColumn.NOTE),
                    held);
        }

        private String text(ImportColumn column) {
            return texts.getOrDefault(column, "");
        }

        private boolean yes() {
            var folded = Vietnamese.fold(text(ImportColumn.RISK));
            if (!YES.contains(folded) && !NO.contains(folded)) {
                fault(ImportColumn.RISK, "register.import.yesNo", text(ImportColumn.RISK));
            }
            return YES.contains(folded);
        }

        private List<String> held() {
            var found = new ArrayList<String>();
            for (var part : text(ImportColumn.GROUPS).split("[;\n]|,(?=\\s*[0-9])")) {
                if (part.isBlank()) {
                    continue;
                }
                if (Vietnamese.fold(part).contains("nguy co")) {
                    risk = true;
                    continue;
                }
                groups.read(part.strip())
                        .ifPresentOrElse(
                                found::add, () -> fault(ImportColumn.GROUPS, "register.fault.group", part.strip()));
            }
            return found;
        }

        private String word(ImportColumn column, Map<String, String> words, String key, String otherwise) {
            var meant = words.get(Vietnamese.fold(text(column)));
            if (meant == null) {
                fault(column, key, text(column));
                return otherwise;
            }
            return meant;
        }

        Optional<UnitId> unit() {
            var folded = Vietnamese.fold(text(ImportColumn.COMMUNE)).replaceFirst("^(xa|thi tran|phuong) ", "");
            var found = communes.stream()
                    .filter(unit -> folded.isEmpty()
                            ? unit.id().equals(of.unit())
                            : Vietnamese.fold(unit.place())
                                    .replaceFirst("^(xa|thi tran|phuong) ", "")
                                    .equals(folded))
                    .findFirst()
                    .map(Unit::id);
            if (found.isEmpty()) {
                fault(
                        ImportColumn.COMMUNE,
                        folded.isEmpty() ? "register.import.noCommune" : "register.import.commune",
                        text(ImportColumn.COMMUNE));
            }
            return found;
        }

        private void fault(ImportColumn column, String key, Object... arguments) {
            faults.add(new ImportFault(number, head(column), key, List.of(arguments)));
        }
    }
}
