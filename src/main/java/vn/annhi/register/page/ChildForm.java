package vn.annhi.register.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.BirthText;
import vn.annhi.register.Particulars;

/** A child as it is typed on the page. */
record ChildForm(
        @Nullable String name,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String mother,
        @Nullable String father,
        @Nullable String carer,
        @Nullable String village,
        @Nullable String household,
        @Nullable Boolean atRisk,
        @Nullable String ministryCode,
        @Nullable String note,
        @Nullable List<String> groups,
        int version) {

    static ChildForm of(Particulars child, int version) {
        return new ChildForm(
                child.name(),
                BirthText.say(child),
                child.sex(),
                child.ethnicity(),
                child.mother(),
                child.father(),
                child.carer(),
                child.village(),
                child.household(),
                child.atRisk(),
                child.ministryCode(),
                child.note(),
                child.groups(),
                version);
    }

    /** {@link RefusedException} when the birth is none. */
    Particulars particulars() {
        var day = BirthText.read(text(birth))
                .orElseThrow(() ->
                        new RefusedException(List.of(Refusal.of("birthDate", "register.fault.birth", text(birth)))));
        return new Particulars(
                text(name),
                day.day(),
                day.year(),
                Optional.ofNullable(sex).orElse("unknown"),
                text(ethnicity),
                text(mother),
                text(father),
                text(carer),
                text(village),
                Optional.ofNullable(household).orElse("unknown"),
                Boolean.TRUE.equals(atRisk),
                text(ministryCode),
                text(note),
                groups == null
                        ? List.of()
                        : groups.stream().filter(group -> !group.isBlank()).toList());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
