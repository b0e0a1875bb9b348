package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.refusals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {

    private final FormSchema date = form(field("datetime", "day", "\"subtype\":\"date\""));
    private final FormSchema time = form(field("datetime", "hour", "\"subtype\":\"time\""));
    private final FormSchema both = form(field("datetime", "moment", "\"subtype\":\"datetime\""));

    @Test
    void realDatesAndTimesStayIsoText() {
        assertThat(accepted(date, "day", "2028-02-29")).containsEntry("day", "2028-02-29");
        assertThat(accepted(time, "hour", "14:30+07:00")).containsEntry("hour", "14:30+07:00");
        assertThat(accepted(both, "moment", "2026-12-01T08:15+07:00"))
                .containsEntry("moment", "2026-12-01T08:15+07:00");
        assertThat(accepted(both, "moment", "2026-12-01T01:15Z")).containsKey("moment");
        assertThat(accepted(both, "moment", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2027-02-29",
                "30/11/2026",
                "2026-1-1",
                "+12026-01-01",
                "0001-01-01",
                "2026-11-30T08:00",
                "hôm nay",
                "2026-11-30 "
            })
    void daysThatDoNotExistAreRefused(String text) {
        assertThat(refusals(date, "day", text)).containsExactly("day:date.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "14:60", "2pm", "14:30+25:00", "14"})
    void hoursThatDoNotExistAreRefused(String text) {
        assertThat(refusals(time, "hour", text)).containsExactly("hour:time.type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30T08:15+07:00", "2026-12-01", "2026-12-01T25:15+07:00", "2026-12-01T08:15[Asia/Tokyo]"
            })
    void momentsThatDoNotExistAreRefused(String text) {
        assertThat(refusals(both, "moment", text)).containsExactly("moment:datetime.type");
    }

    @Test
    void onlyTextIsADate() {
        for (Object other : List.of(20261130, true, List.of("2026-11-30"))) {
            assertThat(refusals(date, "day", other)).containsExactly("day:date.type");
        }
    }

    @Test
    void aDateIsNamedByItsOwnLabel() {
        FormSchema form = form("{\"type\":\"datetime\",\"key\":\"day\",\"subtype\":\"date\","
                + "\"dateLabel\":\"Ngày sinh\",\"validate\":{\"required\":true}}");
        FormErrors errors = (FormErrors) form.validate(Map.of(), OptionSource.none());
        assertThat(errors.inVietnamese()).isEqualTo("Trường «Ngày sinh»: bắt buộc nhập");
    }
}
