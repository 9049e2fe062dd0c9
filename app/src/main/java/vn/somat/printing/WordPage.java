package vn.somat.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The words of a DOCX as a readable page: paragraphs, tables, weights. Not its layout, pictures or fields. */
final class WordPage {

    private static final String CSS =
            "p{margin:0 0 2mm 0;white-space:pre-wrap;}table{width:99%;table-layout:fixed;border-collapse:collapse;"
                    + "margin-bottom:3mm;}td{border:0.2mm solid #777;padding:1mm;vertical-align:top;}";
    private static final int MOST_LETTERS = 400_000;
    private static final int DEEPEST_TABLE = 4;

    private final Html html = new Html(new GlyphGuard(), Html.page(Paper.A4, 15, 15) + CSS);
    private final Deadline deadline;
    private int letters;

    private WordPage(Deadline deadline) {
        this.deadline = deadline;
    }

    static String of(byte[] docx, Deadline deadline) throws IOException {
        ZipProbe.refuseBomb(new ByteArrayInputStream(docx), deadline);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            WordPage page = new WordPage(deadline);
            page.elements(document.getBodyElements(), 0);
            return page.html.toString();
        }
    }

    private void elements(List<IBodyElement> elements, int depth) {
        for (IBodyElement element : elements) {
            deadline.check();
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table && depth < DEEPEST_TABLE) {
                table(table, depth);
            }
        }
    }

    private void table(XWPFTable table, int depth) {
        html.raw("<table>");
        for (XWPFTableRow row : table.getRows()) {
            html.raw("<tr>");
            for (XWPFTableCell cell : row.getTableCells()) {
                html.raw("<td>");
                elements(cell.getBodyElements(), depth + 1);
                html.raw("</td>");
            }
            html.raw(row.getTableCells().isEmpty() ? "<td></td></tr>" : "</tr>");
        }
        html.raw("</table>");
    }

    private void paragraph(XWPFParagraph paragraph) {
        ParagraphAlignment alignment = paragraph.getAlignment();
        String side = alignment == ParagraphAlignment.CENTER
                ? "center"
                : alignment == ParagraphAlignment.RIGHT ? "right" : "left";
        html.raw("<p style=\"text-align:" + side + "\">").raw(paragraph.getNumID() == null ? "" : "• ");
        for (XWPFRun run : paragraph.getRuns()) {
            run(run);
        }
        html.raw("&#160;</p>");
    }

    private void run(XWPFRun run) {
        String text = run.text();
        letters += text.length();
        if (letters > MOST_LETTERS) {
            throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
        }
        String line = run.isStrikeThrough()
                ? "text-decoration:line-through;"
                : run.getUnderline() == UnderlinePatterns.NONE ? "" : "text-decoration:underline;";
        html.raw("<span style=\"" + (run.isBold() ? "font-weight:bold;" : "")
                + (run.isItalic() ? "font-style:italic;" : "") + line + "\">");
        html.text(text).raw("</span>");
    }
}
