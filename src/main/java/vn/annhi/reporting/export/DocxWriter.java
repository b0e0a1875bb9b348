package vn.annhi.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Writes an official report as a DOCX document: A4, Times New Roman, margins and letterhead of Decree 30/2020. */
@Component
public class DocxWriter {

    private static final String FONT = "Times New Roman";
    private static final int BODY = 14;
    private static final int SMALL = 12;
    /** Twentieths of a point per millimetre. */
    private static final double TWIP = 56.6929;

    private final Wording wording;

    DocxWriter(Wording wording) {
        this.wording = wording;
    }

    /** Writes the document. */
    public void write(OfficialReport report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document);
            head(document, report);
            title(document, report);
            for (var section : report.sections()) {
                section(document, section);
            }
            foot(document, report);
            document.write(out);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(mm(210));
        size.setH(mm(297));
        var margins = section.addNewPgMar();
        margins.setTop(mm(20));
        margins.setBottom(mm(20));
        margins.setLeft(mm(30));
        margins.setRight(mm(15));
        section.addNewTitlePg();
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.CENTER);
        header.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void head(XWPFDocument document, OfficialReport report) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        var left = table.getRow(0).getCell(0);
        left.setWidth("42%");
        var above = report.above();
        if (above.isPresent()) {
            line(first(left), above.get().toUpperCase(Wording.VIETNAMESE), SMALL, false, false);
            line(left.addParagraph(), report.unit().toUpperCase(Wording.VIETNAMESE), SMALL, true, false);
        } else {
            line(first(left), report.unit().toUpperCase(Wording.VIETNAMESE), SMALL, true, false);
        }
        line(
                left.addParagraph(),
                wording.say("document.number", report.number().orElse("      ")),
                SMALL,
                false,
                false);
        var right = table.getRow(0).getCell(1);
        right.setWidth("58%");
        line(first(right), wording.say("document.nation"), SMALL, true, false);
        line(right.addParagraph(), wording.say("document.motto"), SMALL + 1, true, false);
        line(right.addParagraph(), OfficialWords.placeAndDate(report, wording), SMALL, false, true);
    }

    private void title(XWPFDocument document, OfficialReport report) {
        line(document.createParagraph(), "", SMALL, false, false);
        line(document.createParagraph(), wording.say("document.report"), BODY, true, false);
        line(document.createParagraph(), report.subject(), BODY, true, false);
        if (report.isDraft()) {
            line(document.createParagraph(), wording.say("document.draft"), BODY, true, true);
        }
        text(document.createParagraph(), wording.say("document.secrecy", report.secrecy()), false);
    }

    private void section(XWPFDocument document, OfficialReport.Section section) {
        text(document.createParagraph(), section.title(), true);
        section.paragraphs().forEach(paragraph -> text(document.createParagraph(), paragraph, false));
        if (!section.rows().isEmpty()) {
            var table = document.createTable(1 + section.rows().size(), OfficialReport.COLUMNS);
            table.setWidthType(TableWidthType.PCT);
            table.setWidth("100%");
            fill(table, 0, OfficialWords.heads(wording), true);
            table.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < section.rows().size(); i++) {
                fill(table, i + 1, section.rows().get(i), false);
                table.getRow(i + 1).setCantSplitRow(true);
            }
        }
    }

    private static void fill(XWPFTable table, int row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = table.getRow(row).getCell(i);
            cell.setWidth(i == 0 ? "52%" : "16%");
            line(first(cell), cells.get(i), SMALL, bold, false);
            first(cell).setAlignment(i < 2 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
        }
    }

    private void foot(XWPFDocument document, OfficialReport report) {
        line(document.createParagraph(), "", SMALL, false, false);
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        var left = table.getRow(0).getCell(0);
        line(first(left), wording.say("document.recipients"), SMALL, true, true);
        first(left).setAlignment(ParagraphAlignment.LEFT);
        for (var recipient : report.recipients()) {
            line(left.addParagraph(), "- " + recipient, SMALL - 1, false, false).setAlignment(ParagraphAlignment.LEFT);
        }
        var right = table.getRow(0).getCell(1);
        line(first(right), report.signerRole().toUpperCase(Wording.VIETNAMESE), BODY, true, false);
        for (int i = 0; i < 3; i++) {
            line(right.addParagraph(), "", BODY, false, false);
        }
        line(right.addParagraph(), report.signer().orElse(""), BODY, true, false);
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().get(0);
    }

    private static XWPFParagraph line(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, size, bold, italic);
        return paragraph;
    }

    private static void text(XWPFParagraph paragraph, String text, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(60);
        if (!bold) {
            paragraph.setFirstLineIndent(mm(10).intValue());
        }
        run(paragraph, text, BODY, bold, false);
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var run = paragraph.createRun();
            run.setFontFamily(FONT);
            run.setFontSize(size);
            run.setBold(bold);
            run.setItalic(italic);
            run.setText(lines[i]);
            if (i < lines.length - 1) {
                run.addBreak();
            }
        }
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIP));
    }
}
