package vn.somat.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws stamps as vectors on a page, each measured over its outer edge from the upper left corner of the sheet. */
final class StampDrawing {

    private final PDPageContentStream page;
    private final Pen pen;
    private final TextFace bold;
    private final GlyphGuard guard;
    private final double sheet;

    /** @param sheet height of the page in millimetres */
    StampDrawing(PDDocument pdf, PDPageContentStream page, GlyphGuard guard, double sheet) throws IOException {
        this(new TextFace(pdf, Cut.SERIF_BOLD), page, guard, sheet);
    }

    /** @param bold the same for all pages of a document, so that it is in it once */
    StampDrawing(TextFace bold, PDPageContentStream page, GlyphGuard guard, double sheet) {
        this.page = page;
        this.pen = new Pen(page, guard);
        this.bold = bold;
        this.guard = guard;
        this.sheet = sheet;
    }

    void draw(Stamp stamp, double left, double top) throws IOException {
        ink(stamp);
        switch (stamp.frame()) {
            case DOUBLE -> {
                frame(stamp, left, top, 0);
                frame(stamp, left, top, stamp.gap() + Stamp.RULE);
            }
            case SINGLE -> frame(stamp, left, top, 0);
            case ROUND -> ring(stamp, left, top);
            case NONE -> {}
        }
        for (int i = 0; i < stamp.lines().size(); i++) {
            line(stamp, i, left, top);
        }
    }

    private void ink(Stamp stamp) throws IOException {
        float[] colour = stamp.red()
                ? new float[] {Stamp.RED[0] / 255f, Stamp.RED[1] / 255f, Stamp.RED[2] / 255f}
                : new float[] {0, 0, 0};
        page.setStrokingColor(colour[0], colour[1], colour[2]);
        page.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }

    /** A frame whose line lies within the given distance of the outer edge. */
    private void frame(Stamp stamp, double left, double top, double inset) throws IOException {
        double edge = inset + Stamp.RULE / 2;
        pen.box(
                Mm.pt(left + edge),
                Mm.pt(sheet - top - stamp.height() + edge),
                Mm.pt(stamp.width() - 2 * edge),
                Mm.pt(stamp.height() - 2 * edge),
                Mm.pt(Stamp.RULE));
    }

    private void ring(Stamp stamp, double left, double top) throws IOException {
        double radius = (Math.min(stamp.width(), stamp.height()) - Stamp.RULE) / 2;
        page.setLineWidth(Mm.pt(Stamp.RULE));
        pen.circle(Mm.pt(left + stamp.width() / 2), Mm.pt(sheet - top - stamp.height() / 2), Mm.pt(radius));
        page.stroke();
    }

    /** Words too long for their frame are set smaller, never cut off. */
    private void line(Stamp stamp, int number, double left, double top) throws IOException {
        var line = stamp.lines().get(number);
        double room = Mm.pt(stamp.width() - 2 * (stamp.gap() + 2 * Stamp.RULE + 0.5));
        double natural = bold.width(guard.shown(line.text()), line.points());
        float size = (float) (natural <= room ? line.points() : line.points() * room / natural);
        pen.centred(bold, size, Mm.pt(left + stamp.width() / 2), Mm.pt(sheet - top - stamp.foot(number)), line.text());
    }
}
