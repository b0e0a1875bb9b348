package vn.annhi.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the register says of a child.
 *
 * @param birthYear where only the year is known; else that of the date
 * @param sex {@code male}, {@code female} or {@code unknown}
 * @param household {@code poor}, {@code near-poor}, {@code other} or {@code unknown}
 * @param atRisk at risk of abuse, neglect or exploitation (Law on Children art. 4)
 * @param ministryCode the child's code in the ministry's software
 * @param groups the groups of art. 10 that hold, in their order: {@code 01}, {@code 03.11}
 */
public record Particulars(
        String name,
        Optional<LocalDate> birthDate,
        Optional<Integer> birthYear,
        String sex,
        String ethnicity,
        String mother,
        String father,
        String carer,
        String village,
        String household,
        boolean atRisk,
        String ministryCode,
        String note,
        List<String> groups) {

    /** Nothing is known yet. */
    public static final Particulars NONE = new Particulars(
            "", Optional.empty(), Optional.empty(), "unknown", "", "", "", "", "", "unknown", false, "", "", List.of());

    /** The year of a date is that of the date. */
    public Particulars {
        groups = groups.stream().distinct().sorted().toList();
        birthYear = birthDate.isPresent() ? birthDate.map(LocalDate::getYear) : birthYear;
    }

    /** Whether the child belongs to the group or to a case of it. */
    public boolean isIn(String group) {
        return groups.stream().anyMatch(each -> each.equals(group) || each.startsWith(group + "."));
    }

    /** The birth as people write it. */
    public String birthText() {
        return BirthText.say(this);
    }
}
