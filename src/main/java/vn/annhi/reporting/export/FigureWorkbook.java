package vn.annhi.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.consolidation.CampaignStanding;
import vn.annhi.reporting.consolidation.StandingWords;
import vn.annhi.reporting.consolidation.Totals;
import vn.annhi.reporting.consolidation.UnitLine;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorLists;
import vn.annhi.reporting.report.Snapshot;
import vn.annhi.reporting.report.Snapshots;
import vn.annhi.wording.Wording;

/** A campaign's figures as a workbook: the totals and every unit side by side, and who has sent what when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FigureWorkbook {

    private static final int FIRST_UNIT = 5;
    private static final int WIDE = 60 * 256;

    private final CampaignStanding standing;
    private final StandingWords standingWords;
    private final Totals totals;
    private final IndicatorLists lists;
    private final Snapshots snapshots;
    private final Dimensions dimensions;
    private final Wording wording;
    private final DateTimeFormatter moment;

    FigureWorkbook(
            CampaignStanding standing,
            StandingWords standingWords,
            Totals totals,
            IndicatorLists lists,
            Snapshots snapshots,
            Dimensions dimensions,
            Wording wording,
            Clock clock) {
        this.standing = standing;
        this.standingWords = standingWords;
        this.totals = totals;
        this.lists = lists;
        this.snapshots = snapshots;
        this.dimensions = dimensions;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** Writes the workbook: numbers are numbers, everything else is text, nothing is a formula. */
    public void write(Campaign campaign, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            var lines = standing.lines(campaign);
            figures(book.createSheet(wording.say("reporting.file.figures")), bold, campaign, lines);
            standing(book.createSheet(wording.say("reporting.file.standing")), bold, lines);
            book.write(out);
        }
    }

    private void figures(Sheet sheet, CellStyle bold, Campaign campaign, List<UnitLine> lines) {
        var list = lists.find(campaign.list());
        var total = snapshots.latest(campaign.code()).map(Snapshot::figures).orElseGet(() -> totals.of(campaign, list));
        var units = new LinkedHashMap<ReportCode, FigureSheet>();
        var sheets = totals.sheets(campaign);
        lines.stream()
                .map(line -> line.report().code())
                .filter(sheets::containsKey)
                .forEach(code -> units.put(code, sheets.get(code)));
        var heads = new ArrayList<>(List.of(
                wording.say("reporting.file.code"),
                wording.say("reporting.figures.name"),
                wording.say("document.unit"),
                wording.say("reporting.file.breakdown"),
                wording.say("reporting.file.total")));
        lines.stream()
                .filter(line -> units.containsKey(line.report().code()))
                .forEach(line -> heads.add(line.unit().name()));
        texts(sheet.createRow(0), heads, bold);
        sheet.createFreezePane(FIRST_UNIT, 1);
        sheet.setColumnWidth(1, WIDE);
        for (var indicator : list.indicators()) {
            row(sheet, indicator, FigureKey.total(indicator.code()), "", total, units);
            for (var id : indicator.dimensions()) {
                var dimension = dimensions.of(id);
                for (var member : dimension.members()) {
                    var key = new FigureKey(indicator.code(), id, member.id());
                    if (total.find(key).isPresent()) {
                        row(sheet, indicator, key, dimension.label() + ": " + member.label(), total, units);
                    }
                }
            }
        }
    }

    private static void row(
            Sheet sheet,
            Indicator indicator,
            FigureKey key,
            String breakdown,
            FigureSheet total,
            Map<ReportCode, FigureSheet> units) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(indicator.code());
        row.createCell(1).setCellValue(indicator.name());
        row.createCell(2).setCellValue(indicator.unit());
        row.createCell(3).setCellValue(breakdown);
        number(row, FIRST_UNIT - 1, total.find(key));
        int column = FIRST_UNIT;
        for (var unit : units.values()) {
            number(row, column++, unit.find(key));
        }
    }

    private static void number(Row row, int column, Optional<BigDecimal> value) {
        value.ifPresent(each -> row.createCell(column).setCellValue(each.doubleValue()));
    }

    private void standing(Sheet sheet, CellStyle bold, List<UnitLine> lines) {
        texts(
                sheet.createRow(0),
                List.of(
                        wording.say("reporting.file.unit"),
                        wording.say("reporting.file.state"),
                        wording.say("reporting.file.sent"),
                        wording.say("reporting.file.late"),
                        wording.say("reporting.file.complete")),
                bold);
        sheet.setColumnWidth(0, WIDE);
        for (var line : lines) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(line.unit().name());
            row.createCell(1).setCellValue(standingWords.standing(line));
            row.createCell(2)
                    .setCellValue(line.report().sentAt().map(moment::format).orElse(""));
            row.createCell(3).setCellValue(standingWords.late(line.lateBy()));
            if (line.report().isSent()) {
                row.createCell(4).setCellValue(line.complete() / 100.0);
            }
        }
    }

    private static void texts(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }
}
