package vn.annhi.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;

/** An official list is taken from a table without code, or refused cell by cell. */
@AnNhiTest
class IndicatorImportTest {

    private static final String HEAD =
            "code,section,name,unit,kind,event,dimensions,numerator,denominator,part_of,decimals,comment_above,reported_by,"
                    + "explanation";
    private static final String GOOD = "X.1,1,Một,người,input,,sex,,,,0,10,commune,\n"
            + "X.2,2,Hai,người,count,received,age+sex,,,X.1,,,commune,Đếm\n"
            + "X.3,3,Ba,%,rate,,,X.2,X.1,,,,all,";

    @Autowired
    private IndicatorLists lists;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forget() {
        sql.sql("delete from indicator where list like 'TEST%'").update();
        sql.sql("delete from indicator_list where id like 'TEST%'").update();
    }

    @Test
    void aTextTableBecomesAListThatHoldsFromItsDayOn() throws IOException {
        lists.take("TEST-1", "Bộ thử", LocalDate.of(2030, 1, 1), "ds.csv", text(GOOD), "huyen.ldtbxh");

        var list = lists.on(LocalDate.of(2030, 1, 1));
        assertThat(list.id()).isEqualTo("TEST-1");
        assertThat(list.indicators()).extracting(Indicator::code).containsExactly("X.1", "X.2", "X.3");
        assertThat(list.find("X.2").orElseThrow().dimensions()).containsExactly("age", "sex");
        assertThat(lists.on(LocalDate.of(2029, 12, 31)).id()).isEqualTo("AN-NHI-1");
    }

    @Test
    void aWorkbookBecomesAListToo() throws IOException {
        lists.take("TEST-2", "Bộ thử", LocalDate.of(2030, 1, 1), "ds.xlsx", sheet(GOOD, sheet -> {}), "huyen.ldtbxh");

        assertThat(lists.find("TEST-2").indicators()).hasSize(3);
        assertThat(lists.find("TEST-2").find("X.1").orElseThrow().commentAbove())
                .contains(10);
    }

    @Test
    void aFormulaIsRefusedAtItsCell() throws IOException {
        var table = sheet(GOOD, sheet -> {
            sheet.getRow(2).getCell(1).setCellFormula("1+1");
            sheet.getRow(3).getCell(2).setCellFormula("\"Ba\"&C2");
        });

        assertThat(faults("ds.xlsx", table))
                .containsExactly("B3 reporting.import.formula", "C4 reporting.import.formula");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X.1,1,Một,người,input,,,,,,0,,commune,;X.1,1,Lại,người,input,,,,,,0,,commune,;3/code reporting.import.twice",
                "x 1,1,Một,người,input,,,,,,0,,commune,;;2/code reporting.import.code",
                "X.1,9,Một,người,input,,,,,,0,,commune,;;2/section reporting.import.oneOf",
                "X.1,1,,người,input,,,,,,0,,commune,;;2/name reporting.import.length",
                "X.1,1,Một,người,sum,,,,,,0,,commune,;;2/kind reporting.import.oneOf",
                "X.1,1,Một,người,count,born,,,,,,,commune,;;2/event reporting.import.oneOf",
                "X.1,1,Một,người,stock,received,,,,,,,commune,;;2/event reporting.import.oneOf",
                "X.1,1,Một,người,input,received,,,,,,,commune,;;2/event reporting.import.notEmpty",
                "X.1,1,Một,người,input,,height,,,,0,,commune,;;2/dimensions reporting.import.oneOf",
                "X.1,1,Một,%,rate,,,X.9,X.1,,,,commune,;;2/numerator reporting.import.unknownCode",
                "X.1,1,Một,người,input,,,,,X.8,0,,commune,;;2/part_of reporting.import.unknownCode",
                "X.1,1,Một,người,input,,,,,,3,,commune,;;2/decimals reporting.import.oneOf",
                "X.1,1,Một,người,input,,,,,,0,-5,commune,;;2/comment_above reporting.import.number",
                "X.1,1,Một,người,input,,,,,,0,,xã,;;2/reported_by reporting.import.oneOf"
            })
    void aWrongCellIsNamed(String one, String other, String fault) throws IOException {
        assertThat(faults("ds.csv", text(one + (other == null ? "" : "\n" + other))))
                .contains(fault);
        assertThat(lists.all()).extracting(IndicatorList::id).doesNotContain("TEST-3");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThat(faults("ds.xlsx", text(GOOD))).containsExactly("1 reporting.import.unreadable");
        assertThat(faults("ds.csv", new ByteArrayInputStream(new byte[0]))).containsExactly("1 reporting.import.empty");
        assertThat(faults("ds.csv", new ByteArrayInputStream("a,b\n1,2".getBytes(StandardCharsets.UTF_8))))
                .hasSize(14)
                .allMatch(fault -> fault.endsWith("noColumn"));
    }

    @Test
    void aListThatIsKnownIsNotTakenAgain() {
        assertThatThrownBy(() -> lists.take(
                        "AN-NHI-1", "Bộ thử", LocalDate.of(2030, 1, 1), "ds.csv", text(GOOD), "huyen.ldtbxh"))
                .isInstanceOf(ImportRefusedException.class);
    }

    private List<String> faults(String name, InputStream content) {
        return catchThrowableOfType(
                        ImportRefusedException.class,
                        () -> lists.take("TEST-3", "Bộ thử", LocalDate.of(2030, 1, 1), name, content, "huyen.ldtbxh"))
                .faults()
                .stream()
                .map(fault -> fault.cell() + " " + fault.messageKey())
                .toList();
    }

    private static InputStream text(String lines) {
        return new ByteArrayInputStream((HEAD + "\n" + lines + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream sheet(String lines, Consumer<Sheet> change) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (var line : (HEAD + "\n" + lines).split("\n")) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                var cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i].matches("\\d+")) {
                        row.createCell(i).setCellValue(Integer.parseInt(cells[i]));
                    } else {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            change.accept(sheet);
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
