package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionIdTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void aPositionReadsBackFromItsText(Role role) {
        var position = new PositionId(new UnitId("so-ldtbxh-12-2004"), role);

        assertThat(PositionId.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void aPositionIsUnitDotRole() {
        assertThat(new PositionId(new UnitId("xa-03589-2004"), Role.SOCIAL_OFFICER))
                .hasToString("xa-03589-2004.social-officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xa-03589-2004", "xa-03589-2004.", "xa-03589-2004.mayor", "xa-03589.cpw", ".cpw"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PositionId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa-03589", "XA-03589-2004", "xa-1-2004", "xa-03589-04", "-03589-2004", "xa 03589 2004"})
    void aUnitIdOfAnotherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(text));
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void everyKindOfUnitHasRolesAndANameInDataFiles(UnitKind kind) {
        assertThat(kind.roles()).isNotEmpty().allMatch(role -> role.fits(kind));
        assertThat(UnitKind.of(kind.id())).isEqualTo(kind);
    }
}
