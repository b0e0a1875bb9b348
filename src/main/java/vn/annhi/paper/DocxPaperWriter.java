package vn.annhi.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Writes an official paper as a DOCX document: A4, Times New Roman, margins and letterhead of Decree 30/2020. */
@Component
public class DocxPaperWriter {

    private static final String FONT = "Times New Roman";
    private static final int BODY = 14;
    private static final int SMALL = 12;
    /** Twentieths of a point per millimetre. */
    private static final double TWIP = 56.6929;

    private final Wording wording;

    DocxPaperWriter(Wording wording) {
        this.wording = wording;
    }

    /** Writes the document. */
    public void write(OfficialPaper paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document);
            head(document, paper);
            title(document, paper);
            for (var section : paper.sections()) {
                section(document, section);
            }
            foot(document, paper);
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

    private void head(XWPFDocument document, OfficialPaper paper) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        var left = table.getRow(0).getCell(0);
        left.setWidth("42%");
        var above = paper.above();
        if (above.isPresent()) {
            line(first(left), above.get().toUpperCase(Wording.VIETNAMESE), SMALL, false, false);
            line(left.addParagraph(), paper.unit().toUpperCase(Wording.VIETNAMESE), SMALL, true, false);
        } else {
            line(first(left), paper.unit().toUpperCase(Wording.VIETNAMESE), SMALL, true, false);
        }
        line(left.addParagraph(), wording.say("document.number", paper.number().orElse("      ")), SMALL, false, false);
        var right = table.getRow(0).getCell(1);
        right.setWidth("58%");
        line(first(right), wording.say("document.nation"), SMALL, true, false);
        line(right.addParagraph(), wording.say("document.motto"), SMALL + 1, true, false);
        line(right.addParagraph(), OfficialWords.placeAndDate(paper, wording), SMALL, false, true);
    }

    private void title(XWPFDocument document, OfficialPaper paper) {
        line(document.createParagraph(), "", SMALL, false, false);
        line(document.createParagraph(), paper.kind(), BODY, true, false);
        line(document.createParagraph(), paper.subject(), BODY, true, false);
        if (paper.isDraft()) {
            line(document.createParagraph(), wording.say("document.draft"), BODY, true, true);
        }
        if (!paper.secrecy().isEmpty()) {
            text(document.createParagraph(), paper.secrecy(), false);
        }
    }

    private void section(XWPFDocument document, OfficialPaper.Section section) {
        text(document.createParagraph(), section.title(), true);
        section.paragraphs().forEach(paragraph -> text(document.createParagraph(), paragraph, false));
        section.table().ifPresent(table -> table(document, table));
    }

    private static void table(XWPFDocument document, OfficialPaper.Table content) {
        var table =
                document.createTable(1 + content.rows().size(), content.heads().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        fill(table.getRow(0), content, content.heads(), true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < content.rows().size(); i++) {
            fill(table.getRow(i + 1), content, content.rows().get(i), false);
            table.getRow(i + 1).setCantSplitRow(true);
        }
    }

    private static void fill(XWPFTableRow row, OfficialPaper.Table table, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(table.widths().get(i) + "%");
            line(first(cell), cells.get(i), SMALL, bold, false);
            first(cell).setAlignment(i < table.texts() ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
        }
    }

    private void foot(XWPFDocument document, OfficialPaper paper) {
        line(document.createParagraph(), "", SMALL, false, false);
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        var left = table.getRow(0).getCell(0);
        line(first(left), wording.say("document.recipients"), SMALL, true, true);
        first(left).setAlignment(ParagraphAlignment.LEFT);
        for (var recipient : paper.recipients()) {
            line(left.addParagraph(), "- " + recipient, SMALL - 1, false, false).setAlignment(ParagraphAlignment.LEFT);
        }
        var right = table.getRow(0).getCell(1);
        line(first(right), paper.signerRole().toUpperCase(Wording.VIETNAMESE), BODY, true, false);
        for (int i = 0; i < 3; i++) {
            line(right.addParagraph(), "", BODY, false, false);
        }
        line(right.addParagraph(), paper.signer().orElse(""), BODY, true, false);
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
