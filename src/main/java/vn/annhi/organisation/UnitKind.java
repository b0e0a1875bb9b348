package vn.annhi.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What sort of office a unit is; it decides which roles the unit may have. */
public enum UnitKind {
    /** People's Committee of a commune, township or ward: all are commune-level. */
    COMMUNE,
    COMMUNE_POLICE,
    HEALTH_STATION,
    SCHOOL,
    /** A division of the commune, such as Phòng Văn hóa – Xã hội since 1/7/2025. */
    COMMUNE_OFFICE,
    DISTRICT,
    /** Phòng Lao động – Thương binh và Xã hội: guides the communes and consolidates their reports. */
    DISTRICT_LABOUR,
    DISTRICT_OFFICE,
    PROVINCE,
    /** The department in charge of children: Sở LĐTBXH, later Sở Y tế. */
    PROVINCE_DEPARTMENT,
    PROVINCE_OFFICE,
    /** Receives notices for the whole country, such as hotline 111 (D56 art. 22, 25.1); in no chart. */
    NATIONAL_BODY;

    private static final Set<UnitKind> AUTHORITIES = Set.of(COMMUNE, DISTRICT, PROVINCE);
    private static final Set<UnitKind> SUPERVISORS = Set.of(DISTRICT_LABOUR, PROVINCE_DEPARTMENT);
    private static final Set<UnitKind> OFFICES = Set.of(COMMUNE_OFFICE, DISTRICT_OFFICE, PROVINCE_OFFICE);

    /** The kind called {@code id} in data files, such as {@code health-station}. */
    public static UnitKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind, there are " + ids()));
    }

    /** The name in data files: {@code health-station}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that a unit of this kind may have. */
    public Set<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role.fits(this)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a People's Committee, under which other units stand. */
    public boolean isAuthority() {
        return AUTHORITIES.contains(this);
    }

    /** Whether it follows, for the authority it belongs to, the authorities below. */
    public boolean supervises() {
        return SUPERVISORS.contains(this);
    }

    /** Whether several such units stand side by side under one authority and bear its code. */
    boolean sharesCode() {
        return OFFICES.contains(this);
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(UnitKind::id).toList();
    }
}
