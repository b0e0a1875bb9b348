package vn.annhi.engine.form;

import static vn.annhi.organisation.Role.CHAIR;
import static vn.annhi.organisation.Role.CPW;
import static vn.annhi.organisation.Role.OFFICE_HEAD;
import static vn.annhi.organisation.Role.OFFICE_OFFICER;
import static vn.annhi.organisation.Role.POLICE;
import static vn.annhi.organisation.Role.SOCIAL_OFFICER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.annhi.organisation.Role;

/** What officers start themselves, and in which positions. */
public enum Startable {
    /** The four places of receipt: commune, police, labour office (D56 art. 25.1); others notify one of them. */
    CASE(
            "intervention-case",
            "mau-01-intake-report",
            Set.of(CPW, SOCIAL_OFFICER, CHAIR, POLICE, OFFICE_OFFICER, OFFICE_HEAD)),
    /** The People's Committee whose case it is (D56 art. 29.1). */
    CHANGE("case-change", "thay-doi-ho-so", Set.of(CPW, SOCIAL_OFFICER, CHAIR)),
    /** Every unit asks the office above for direction (domain §6.1). */
    ISSUE("emerging-issue", "bao-cao-phat-sinh", EnumSet.allOf(Role.class)),
    /** The People's Committee where the child is (D56 art. 38). */
    CARE("alternative-care", "de-nghi-cham-soc", Set.of(CPW, SOCIAL_OFFICER, CHAIR)),
    /** The People's Committee where the applicant lives (D56 art. 39.1); its chair decides on the register. */
    CARER("carer-registration", "mau-08-carer-application", Set.of(CPW, SOCIAL_OFFICER)),
    /** The office that guides the units below (domain §6.1). */
    LETTER("directive-letter", "cong-van-chi-dao", Set.of(OFFICE_OFFICER, OFFICE_HEAD));

    private final String procedure;
    private final String form;
    private final Set<Role> roles;

    Startable(String procedure, String form, Set<Role> roles) {
        this.procedure = procedure;
        this.form = form;
        this.roles = roles;
    }

    /** What begins with that start form; {@link IllegalArgumentException} when nothing does. */
    static Startable with(String form) {
        return Arrays.stream(values())
                .filter(each -> each.form.equals(form))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing starts with the form " + form));
    }

    /** The key of the procedure. */
    public String procedure() {
        return procedure;
    }

    /** The less, the rather in a position of that role: the chair reopens, and reports nothing else that he decides. */
    int rank(Role role, Map<String, ?> answers) {
        var asChair = this == CHANGE && "reopen".equals(answers.get("kind"));
        return this == CHANGE && (role == CHAIR) != asChair ? 1 : 0;
    }

    /** Whether the role starts it. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
