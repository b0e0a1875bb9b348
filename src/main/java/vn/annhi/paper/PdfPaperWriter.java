package vn.annhi.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Writes an official paper as a PDF: the same letter as the DOCX, its font embedded, drafts marked across the page. */
@Component
public class PdfPaperWriter {

    private static final float BODY = 14;
    private static final float SMALL = 12;
    private static final float POINTS = 72 / 25.4f;

    private final Wording wording;
    private final BaseFont regular;
    private final BaseFont bold;
    private final BaseFont italic;

    PdfPaperWriter(Wording wording) {
        this.wording = wording;
        this.regular = font("LiberationSerif-Regular.ttf");
        this.bold = font("LiberationSerif-Bold.ttf");
        this.italic = font("LiberationSerif-Italic.ttf");
    }

    /** Metrics of Times New Roman; the whole of Vietnamese. */
    private static BaseFont font(String file) {
        try {
            var content = new ClassPathResource("fonts/" + file).getContentAsByteArray();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, content, null);
        } catch (IOException e) {
            throw new IllegalStateException("the font " + file, e);
        }
    }

    /** Writes the document. */
    public void write(OfficialPaper paper, OutputStream out) {
        var document = new Document(PageSize.A4, mm(30), mm(15), mm(20), mm(20));
        var writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Pages(paper.isDraft()));
        document.addTitle(paper.subject());
        document.setDocumentLanguage("vi");
        document.open();
        document.add(head(paper));
        title(document, paper);
        paper.sections().forEach(section -> section(document, section));
        document.add(foot(paper));
        document.close();
    }

    private PdfPTable head(OfficialPaper paper) {
        var table = new PdfPTable(new float[] {42, 58});
        table.setWidthPercentage(100);
        var left = plain();
        paper.above()
                .ifPresent(above ->
                        left.addElement(centre(above.toUpperCase(Wording.VIETNAMESE), new Font(regular, SMALL))));
        left.addElement(centre(paper.unit().toUpperCase(Wording.VIETNAMESE), new Font(bold, SMALL)));
        left.addElement(
                centre(wording.say("document.number", paper.number().orElse("      ")), new Font(regular, SMALL)));
        var right = plain();
        right.addElement(centre(wording.say("document.nation"), new Font(bold, SMALL)));
        right.addElement(centre(wording.say("document.motto"), new Font(bold, SMALL + 1)));
        right.addElement(centre(OfficialWords.placeAndDate(paper, wording), new Font(italic, SMALL)));
        table.addCell(left);
        table.addCell(right);
        return table;
    }

    private void title(Document document, OfficialPaper paper) {
        var heading = centre(paper.kind(), new Font(bold, BODY));
        heading.setSpacingBefore(16);
        document.add(heading);
        document.add(centre(paper.subject(), new Font(bold, BODY)));
        if (!paper.secrecy().isEmpty()) {
            document.add(text(paper.secrecy()));
        }
    }

    private void section(Document document, OfficialPaper.Section section) {
        var heading = new Paragraph(18, section.title(), new Font(bold, BODY));
        heading.setSpacingBefore(8);
        document.add(heading);
        section.paragraphs().forEach(paragraph -> document.add(text(paragraph)));
        section.table().ifPresent(table -> document.add(table(table)));
    }

    private PdfPTable table(OfficialPaper.Table content) {
        var table = new PdfPTable(content.heads().size());
        table.setWidths(content.widths().stream().mapToInt(width -> width).toArray());
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setHeaderRows(1);
        content.heads().forEach(head -> table.addCell(new PdfPCell(new Phrase(head, new Font(bold, SMALL)))));
        for (var row : content.rows()) {
            for (int i = 0; i < row.size(); i++) {
                var cell = new PdfPCell(new Phrase(row.get(i), new Font(regular, SMALL)));
                cell.setHorizontalAlignment(i < content.texts() ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
                cell.setPaddingBottom(4);
                table.addCell(cell);
            }
        }
        return table;
    }

    private PdfPTable foot(OfficialPaper paper) {
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setSpacingBefore(16);
        table.setKeepTogether(true);
        var left = plain();
        left.addElement(new Paragraph(wording.say("document.recipients"), new Font(bold, SMALL)));
        paper.recipients()
                .forEach(recipient ->
                        left.addElement(new Paragraph(14, "- " + recipient, new Font(regular, SMALL - 1))));
        var right = plain();
        right.addElement(centre(paper.signerRole().toUpperCase(Wording.VIETNAMESE), new Font(bold, BODY)));
        var name = centre(paper.signer().orElse(" "), new Font(bold, BODY));
        name.setSpacingBefore(56);
        right.addElement(name);
        table.addCell(left);
        table.addCell(right);
        return table;
    }

    private static PdfPCell plain() {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static Paragraph centre(String text, Font font) {
        var paragraph = new Paragraph(font.getSize() * 1.25f, text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private Paragraph text(String text) {
        var paragraph = new Paragraph(19, text, new Font(regular, BODY));
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(mm(10));
        paragraph.setSpacingBefore(4);
        return paragraph;
    }

    private static float mm(float millimetres) {
        return millimetres * POINTS;
    }

    /** The page number above every page but the first; the mark of a draft across each. */
    private final class Pages extends PdfPageEventHelper {

        private final boolean draft;

        private Pages(boolean draft) {
            this.draft = draft;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var page = document.getPageSize();
            if (writer.getPageNumber() > 1) {
                ColumnText.showTextAligned(
                        writer.getDirectContent(),
                        Element.ALIGN_CENTER,
                        new Phrase(String.valueOf(writer.getPageNumber()), new Font(regular, SMALL)),
                        page.getWidth() / 2,
                        page.getHeight() - mm(13),
                        0);
            }
            if (draft) {
                var mark = new Phrase(new Chunk(
                        wording.say("document.draft"), new Font(bold, 72, Font.NORMAL, new Color(225, 225, 225))));
                ColumnText.showTextAligned(
                        writer.getDirectContentUnder(),
                        Element.ALIGN_CENTER,
                        mark,
                        page.getWidth() / 2,
                        page.getHeight() / 2,
                        45);
            }
        }
    }
}
