package vn.annhi.register.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.annhi.organisation.Vietnamese;

/** What a column of a file may hold, and how offices call it. */
public enum ImportColumn {
    NAME("name", "Họ và tên", "Họ tên", "Tên trẻ em", "Họ và tên trẻ em", "Họ tên trẻ"),
    BIRTH("birthDate", "Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Sinh ngày"),
    SEX("sex", "Giới tính", "Nam/Nữ", "Giới"),
    ETHNICITY("ethnicity", "Dân tộc"),
    MOTHER("mother", "Họ tên mẹ", "Mẹ", "Họ và tên mẹ"),
    FATHER("father", "Họ tên cha", "Cha", "Bố", "Họ tên bố", "Họ và tên cha", "Họ và tên bố"),
    CARER("carer", "Người chăm sóc", "Người nuôi dưỡng", "Họ tên người chăm sóc"),
    COMMUNE("commune", "Xã", "Xã, thị trấn", "Đơn vị", "Xã/Thị trấn"),
    VILLAGE("village", "Thôn, bản", "Bản", "Thôn", "Địa chỉ", "Thôn/Bản", "Nơi ở hiện nay", "Chỗ ở"),
    HOUSEHOLD("household", "Hộ nghèo", "Hoàn cảnh gia đình", "Diện hộ", "Loại hộ"),
    GROUPS("groups", "Nhóm", "Nhóm hoàn cảnh", "Nhóm trẻ em", "Hoàn cảnh đặc biệt", "Nhóm TECHCĐB", "Diện"),
    RISK("atRisk", "Có nguy cơ", "Nguy cơ", "Trẻ em có nguy cơ"),
    MINISTRY_CODE("ministryCode", "Mã trẻ em", "Mã trẻ", "Mã định danh", "Mã số"),
    NOTE("note", "Ghi chú");

    private final String field;
    private final List<String> names;

    ImportColumn(String field, String... names) {
        this.field = field;
        this.names = List.of(names);
    }

    /** The field of the register. */
    public String field() {
        return field;
    }

    /** How our own export calls it. */
    public String head() {
        return names.get(0);
    }

    static Optional<ImportColumn> of(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    /** The columns that the heads of a file seem to be; an empty text for one that is not known. Each is taken once. */
    static List<String> guess(List<String> heads) {
        var taken = new java.util.HashSet<ImportColumn>();
        return heads.stream()
                .map(head -> Stream.of(values())
                        .filter(each ->
                                each.names.stream().map(Vietnamese::fold).anyMatch(Vietnamese.fold(head)::equals))
                        .filter(taken::add)
                        .findFirst()
                        .map(ImportColumn::field)
                        .orElse(""))
                .toList();
    }
}
