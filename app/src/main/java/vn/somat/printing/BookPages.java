package vn.somat.printing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * The pages of a book: A4 lying, room for the binding at the left, and the same foot on each. The total in "x / y" is one
 * drawing that all pages share and that is filled in when the last page is known, so a book is laid out only once.
 */
final class BookPages {

    static final float WIDTH = Mm.pt(297);
    static final float HEIGHT = Mm.pt(210);
    static final float LEFT = Mm.pt(25);
    static final float RIGHT = WIDTH - Mm.pt(12);
    static final float TOP = HEIGHT - Mm.pt(14);
    static final float BOTTOM = Mm.pt(31);
    private static final float FOOT = Mm.pt(8);
    private static final float QR = Mm.pt(21);
    private static final float QUIET = Mm.pt(1.6);
    private static final float SMALL = 8.5f;
    private static final float TOTAL_WIDTH = 40;

    final PDDocument pdf;
    final GlyphGuard guard = new GlyphGuard();
    final TextFace plain;
    final TextFace bold;
    final TextFace italic;
    private final Book book;
    private final PDFormXObject qr;
    private final PDAppearanceStream total;

    BookPages(PDDocument pdf, Book book) throws IOException {
        this.pdf = pdf;
        this.book = book;
        this.plain = new TextFace(pdf, Cut.SERIF);
        this.bold = new TextFace(pdf, Cut.SERIF_BOLD);
        this.italic = new TextFace(pdf, Cut.SERIF_ITALIC);
        this.qr = QrForm.draw(pdf, QrCode.of(book.witness().payload()), QR);
        this.total = new PDAppearanceStream(pdf);
        total.setResources(new PDResources());
        total.setBBox(new PDRectangle(0, -4, TOTAL_WIDTH, 16));
    }

    int count() {
        return pdf.getNumberOfPages();
    }

    /** A fresh page with its foot already drawn; close the pen when the page is full. */
    Pen next() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        pdf.addPage(page);
        Pen pen = new Pen(
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.OVERWRITE, true, true), guard);
        foot(pen);
        return pen;
    }

    void finish() throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(pdf, total)) {
            out.beginText();
            out.setFont(bold.font(), SMALL + 1);
            out.showText(Integer.toString(count()));
            out.endText();
        }
    }

    private void foot(Pen pen) throws IOException {
        float line = FOOT + QR / 2 + SMALL / 2;
        pen.form(qr, LEFT - QUIET, FOOT - QUIET);
        String[] caption = book.witness().caption().split("\n");
        float y = FOOT + QR / 2 + (caption.length - 1) * 5f - QUIET - 2;
        for (String text : caption) {
            pen.text(plain, SMALL - 1, LEFT + QR - QUIET, y, text);
            y -= 10;
        }
        float half = Mm.pt(65);
        List<TextLine> running = new LineBreaker(italic, guard, SMALL).lines(book.runningTitle(), 2 * half);
        float centre = (LEFT + RIGHT) / 2;
        y = line;
        for (TextLine text : running.subList(0, Math.min(2, running.size()))) {
            pen.line(italic, SMALL, centre - text.width() / 2, y, text);
            y -= 10;
        }
        String number = book.pageLabel() + " " + count() + " / ";
        float start = RIGHT - bold.width("00000", SMALL + 1);
        pen.text(bold, SMALL + 1, start - bold.width(guard.shown(number), SMALL + 1), line, number);
        pen.form(total, start, line);
    }
}
