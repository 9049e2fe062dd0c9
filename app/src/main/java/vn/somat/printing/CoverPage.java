package vn.somat.printing;

import java.io.IOException;
import java.util.Locale;

/** Bìa sổ: drawn as the covers in the shops are, double frame, bodies above, title in the middle, volume below. */
final class CoverPage {

    private static final float CENTRE = (BookPages.LEFT + BookPages.RIGHT) / 2;
    private static final float ROOM = BookPages.RIGHT - BookPages.LEFT - Mm.pt(30);

    private final BookPages pages;
    private final Pen pen;
    private float y = BookPages.TOP - Mm.pt(15);

    private CoverPage(BookPages pages, Pen pen) {
        this.pages = pages;
        this.pen = pen;
    }

    static void draw(BookPages pages, Cover cover) throws IOException {
        try (Pen pen = pages.next()) {
            new CoverPage(pages, pen).draw(cover);
        }
    }

    private void draw(Cover cover) throws IOException {
        frame();
        Locale vi = Locale.forLanguageTag(PdfA.LANGUAGE);
        lines(pages.plain, 14, cover.superior().toUpperCase(vi));
        lines(pages.bold, 14, cover.body().toUpperCase(vi));
        pen.rule(CENTRE - Mm.pt(22), y + 9, CENTRE + Mm.pt(22), y + 9, 0.8f);
        y -= Mm.pt(24);
        lines(pages.bold, 28, cover.title().toUpperCase(vi));
        y -= Mm.pt(6);
        for (Field line : cover.lines()) {
            pair(line);
        }
        y -= Mm.pt(6);
        lines(pages.bold, 17, cover.volume());
        y = Mm.pt(37);
        lines(pages.italic, 10.5f, cover.basis());
    }

    private void frame() throws IOException {
        float height = BookPages.TOP - BookPages.BOTTOM;
        float width = BookPages.RIGHT - BookPages.LEFT;
        float gap = Mm.pt(1.2);
        pen.box(BookPages.LEFT, BookPages.BOTTOM, width, height, 1.8f);
        pen.box(BookPages.LEFT + gap, BookPages.BOTTOM + gap, width - 2 * gap, height - 2 * gap, 0.6f);
    }

    private void lines(TextFace face, float size, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        for (TextLine line : new LineBreaker(face, pages.guard, size).lines(text, ROOM)) {
            pen.line(face, size, CENTRE - line.width() / 2, y, line);
            y -= size * 1.35f;
        }
    }

    private void pair(Field line) throws IOException {
        float size = 14;
        String label = pages.guard.shown(line.label()) + " ";
        String value = pages.guard.shown(line.value());
        float label14 = pages.plain.width(label, size);
        float x = CENTRE - (label14 + pages.bold.width(value, size)) / 2;
        pen.text(pages.plain, size, x, y, label);
        pen.text(pages.bold, size, x + label14, y, value);
        y -= size * 1.6f;
    }
}
