package vn.annhi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.Author;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.MadeUpChildren;
import vn.annhi.fixture.TestClock;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.imports.ChildImport;
import vn.annhi.register.imports.ChildImport.State;
import vn.annhi.register.imports.ImportDesk;
import vn.annhi.register.imports.ImportWorker;

/** A list that an office has is taken over: checked whole, stopped, gone on with; a broken one changes nothing. */
@AnNhiTest
class ChildImportTest {

    private static final String WORKER = "daosan.bvte";
    private static final String HEAD = "Họ và tên,Ngày sinh,Giới tính,Họ tên mẹ,Nhóm hoàn cảnh,Có nguy cơ,Ghi nhớ\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private RegisterScope scope;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void monday() {
        clock.set("2026-11-23T08:00:00");
        sql.sql("truncate child_record, child_import cascade").update();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aListIsTakenOverStoppedAndGoneOnWith() throws IOException {
        var out = new ByteArrayOutputStream();
        new MadeUpChildren(7, LocalDate.of(2026, 11, 23)).list(450, 0).write(out);
        var id = bring("danh-sach.xlsx", out.toByteArray());
        assertThat(find(id).columns())
                .containsExactly("", "name", "birthDate", "sex", "ethnicity", "mother", "father", "village", "groups");
        desk.map(find(id), find(id).columns());
        assertThat(desk.check(find(id)).number()).isZero();
        assertThat(children()).isZero();

        desk.start(find(id));
        assertThat(step()).isTrue();
        desk.stop(find(id));
        assertThat(step()).isFalse();
        assertThat(find(id).done()).isEqualTo(200).isEqualTo((int) children());
        assertThat(find(id).percent()).isEqualTo(44);
        desk.start(find(id));
        worker.work();

        assertThat(find(id).state()).isEqualTo(State.DONE);
        assertThat(find(id).added()).isEqualTo(450).isEqualTo((int) children());
        assertThat(sql.sql("select count(*) from child_import_row")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from child_group where until is null")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(450);
    }

    @Test
    void theSameListAgainChangesNothingAndAFullerOneFillsWhatIsMissing() {
        taken("Lò Văn Nâu,2015,Nam,,1,,\nVàng Thị Lam,05/06/2018,,Lý Thị An,3.11,x,\n");
        assertThat(children()).isEqualTo(2);
        var again = taken("Lò Văn Nâu,2015,Nam,,1,,\n");
        assertThat(find(again).added()).isZero();
        assertThat(find(again).changed()).isZero();

        var fuller = taken("LÒ VĂN NÂU,17/8/2015,Nam,Giàng Thị Mây,1.3;13.1,,\n");
        assertThat(find(fuller).changed()).isEqualTo(1);
        assertThat(sql.sql(
                                "select full_name || ' ' || birth_date || ' ' || mother || ' ' || array_to_string(groups, ' ')"
                                        + " from child_record where name_key = 'lo van nau'")
                        .query(String.class)
                        .single())
                .isEqualTo("LÒ VĂN NÂU 2015-08-17 Giàng Thị Mây 01.3 13.1");
    }

    @Test
    void everyFaultIsNamedWithLineAndColumnAndNothingIsKept() throws IOException {
        var id = bring(
                "loi.csv",
                (HEAD
                                + "Lò Văn Nâu,31/02/2015,Nam,,1,,\n"
                                + ",2016,Nam,,1,,\n"
                                + "Vàng Thị Lam,2016,gái,,15,,\n"
                                + "Tẩn Láo Đá,2005,Nam,,,x,\n"
                                + "Lý Thị An,01/01/2027,Nữ,,,,\n"
                                + "Sùng A Sao,2018,?,,3.13,có thể,\n")
                        .getBytes(StandardCharsets.UTF_8));
        desk.map(find(id), find(id).columns());

        var found = desk.check(find(id));

        assertThat(found.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.messageKey()))
                .containsExactlyInAnyOrder(
                        "2 Ngày sinh register.fault.birth",
                        "3 Họ và tên register.fault.name",
                        "4 Nhóm hoàn cảnh register.fault.group",
                        "5 Ngày sinh register.fault.adult",
                        "6 Ngày sinh register.fault.unborn",
                        "6 Nhóm hoàn cảnh register.fault.noGroup",
                        "7 Giới tính register.import.sex",
                        "7 Nhóm hoàn cảnh register.fault.group",
                        "7 Có nguy cơ register.import.yesNo");
        assertThatThrownBy(() -> desk.start(find(id))).isInstanceOf(RefusedException.class);
        worker.work();
        assertThat(children()).isZero();
    }

    @Test
    void aFormulaAndARealDateOfASpreadsheetAreUnderstood() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Họ tên");
            head.createCell(1).setCellValue("Ngày sinh");
            head.createCell(2).setCellValue("Nhóm");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Lò Văn Nâu");
            var day = row.createCell(1);
            day.setCellValue(LocalDate.of(2015, 12, 31));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            day.setCellStyle(style);
            row.createCell(2).setCellValue(1);
            var formula = sheet.createRow(2);
            formula.createCell(0).setCellFormula("A2");
            formula.createCell(2).setCellValue("Khuyết tật");
            book.write(out);
        }
        var id = bring("so.xlsx", out.toByteArray());
        desk.map(find(id), find(id).columns());
        var found = desk.check(find(id));
        assertThat(found.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.messageKey()).isEqualTo("register.import.formula");
        });
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> bring("anh.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("register.import.unreadable");
        assertThatThrownBy(() -> bring("rong.csv", "Họ tên\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("register.import.empty");
    }

    @Test
    void columnsAreSaidOnceAndTheNeededOnesAreThere() throws IOException {
        var id = bring("a.csv", (HEAD + "Lò Văn Nâu,2015,Nam,,1,,\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> desk.map(find(id), List.of("name", "name", "", "", "groups", "", "")))
                .hasMessageContaining("register.import.twice");
        assertThatThrownBy(() -> desk.map(find(id), List.of("", "birthDate", "", "", "groups", "", "")))
                .hasMessageContaining("register.import.noName");
        assertThatThrownBy(() -> desk.map(find(id), List.of("name", "", "", "", "", "", "")))
                .hasMessageContaining("register.import.noGroups");
    }

    @Test
    void aFileThatNobodyGoesOnWithIsForgottenAfterAWeek() throws IOException {
        var id = bring("a.csv", (HEAD + "Lò Văn Nâu,2015,Nam,,1,,\n").getBytes(StandardCharsets.UTF_8));
        clock.set("2026-12-01T08:00:00");
        worker.work();
        assertThat(find(id).state()).isEqualTo(State.DROPPED);
        assertThat(sql.sql("select count(*) from child_import_row")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID taken(String lines) {
        try {
            var id = bring("a.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8));
            desk.map(find(id), find(id).columns());
            assertThat(desk.check(find(id)).faults()).isEmpty();
            desk.start(find(id));
            worker.work();
            return id;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID bring(String name, byte[] content) throws IOException {
        return desk.bring(name, new ByteArrayInputStream(content), author());
    }

    private Author author() {
        return scope.author(WORKER).orElseThrow();
    }

    private ChildImport find(UUID id) {
        return desk.find(id, WORKER).orElseThrow();
    }

    private boolean step() {
        return transaction.execute(status -> worker.step());
    }

    private long children() {
        return sql.sql("select count(*) from child_record").query(Long.class).single();
    }
}
