package vn.annhi.organisation;

import static vn.annhi.organisation.UnitKind.COMMUNE;
import static vn.annhi.organisation.UnitKind.COMMUNE_OFFICE;
import static vn.annhi.organisation.UnitKind.COMMUNE_POLICE;
import static vn.annhi.organisation.UnitKind.DISTRICT;
import static vn.annhi.organisation.UnitKind.DISTRICT_LABOUR;
import static vn.annhi.organisation.UnitKind.DISTRICT_OFFICE;
import static vn.annhi.organisation.UnitKind.HEALTH_STATION;
import static vn.annhi.organisation.UnitKind.NATIONAL_BODY;
import static vn.annhi.organisation.UnitKind.PROVINCE;
import static vn.annhi.organisation.UnitKind.PROVINCE_DEPARTMENT;
import static vn.annhi.organisation.UnitKind.PROVINCE_OFFICE;
import static vn.annhi.organisation.UnitKind.SCHOOL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part an officer plays in a unit; with the unit it makes a {@link PositionId}. */
public enum Role {
    CHAIR("chair", "Chủ tịch"),
    /** The commune's child-protection worker (Law on Children, article 53). */
    CPW("cpw", "Người làm công tác bảo vệ trẻ em"),
    SOCIAL_OFFICER("social-officer", "Công chức Văn hóa – Xã hội"),
    POLICE("police", "Cán bộ Công an"),
    HEALTH("health", "Cán bộ y tế"),
    SCHOOL_HEAD("school", "Hiệu trưởng"),
    OFFICE_HEAD("office-head", "Lãnh đạo"),
    OFFICE_OFFICER("office-officer", "Chuyên viên");

    private static final Set<UnitKind> OFFICES = Set.of(
            COMMUNE_OFFICE,
            DISTRICT,
            DISTRICT_LABOUR,
            DISTRICT_OFFICE,
            PROVINCE,
            PROVINCE_DEPARTMENT,
            PROVINCE_OFFICE,
            NATIONAL_BODY);

    private final String id;
    private final String title;

    Role(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The role called {@code id} in data files and procedures, such as {@code cpw}. */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role, there are " + ids()));
    }

    /** The name in data files and procedures: {@code social-officer}. */
    public String id() {
        return id;
    }

    /** The official Vietnamese title, without the unit. */
    public String title() {
        return title;
    }

    /** The kinds of unit that may have this role. */
    public Set<UnitKind> officeKinds() {
        return switch (this) {
            case CHAIR, CPW, SOCIAL_OFFICER -> Set.of(COMMUNE);
            case POLICE -> Set.of(COMMUNE_POLICE);
            case HEALTH -> Set.of(HEALTH_STATION);
            case SCHOOL_HEAD -> Set.of(SCHOOL);
            case OFFICE_HEAD, OFFICE_OFFICER -> OFFICES;
        };
    }

    /** Whether the role is of a commune's People's Committee itself, which owns its cases (D56 art. 26, Law art. 52.2). */
    public boolean isOfCommittee() {
        return officeKinds().equals(Set.of(COMMUNE));
    }

    /** Whether it directs the unit; police, health station and school have no role but that one. */
    public boolean headsItsUnit() {
        return switch (this) {
            case CHAIR, OFFICE_HEAD, POLICE, HEALTH, SCHOOL_HEAD -> true;
            case CPW, SOCIAL_OFFICER, OFFICE_OFFICER -> false;
        };
    }

    /** The role of the same unit that stands in for it when a duty is due; nothing where the head alone is left. */
    public Optional<Role> deputy() {
        return switch (this) {
            case CPW -> Optional.of(SOCIAL_OFFICER);
            case SOCIAL_OFFICER -> Optional.of(CPW);
            default -> Optional.empty();
        };
    }

    /** Whether a unit of that kind may have this role. */
    public boolean fits(UnitKind kind) {
        return officeKinds().contains(kind);
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }
}
