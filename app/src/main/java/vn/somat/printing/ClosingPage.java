package vn.somat.printing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Trang kết thúc sổ: what was counted, and room for the signatures and the seal. */
final class ClosingPage {

    private static final float SIZE = 13;
    private static final float INDENT = BookPages.LEFT + Mm.pt(25);

    private final BookPages pages;
    private final Pen pen;
    private float y = BookPages.TOP - Mm.pt(12);

    private ClosingPage(BookPages pages, Pen pen) {
        this.pages = pages;
        this.pen = pen;
    }

    static void draw(BookPages pages, Closing closing, long rows) throws IOException {
        try (Pen pen = pages.next()) {
            new ClosingPage(pages, pen).draw(closing, closing.counted(rows, pages.count()));
        }
    }

    private void draw(Closing closing, List<Field> lines) throws IOException {
        float centre = (BookPages.LEFT + BookPages.RIGHT) / 2;
        pen.centred(pages.bold, 17, centre, y, closing.title().toUpperCase(Locale.forLanguageTag(PdfA.LANGUAGE)));
        y -= Mm.pt(15);
        for (Field line : lines) {
            line(line);
        }
        y -= Mm.pt(6);
        int count = Math.max(1, closing.signatures().size());
        float share = (BookPages.RIGHT - BookPages.LEFT) / count;
        pen.centred(pages.italic, SIZE, BookPages.RIGHT - share / 2, y, closing.place());
        y -= Mm.pt(9);
        signatures(closing, share);
    }

    private void line(Field line) throws IOException {
        String label = pages.guard.shown(line.label()) + " ";
        float after = INDENT + pages.plain.width(label, SIZE);
        pen.text(pages.plain, SIZE, INDENT, y, label);
        for (TextLine part : new LineBreaker(pages.bold, pages.guard, SIZE)
                .lines(line.value(), BookPages.RIGHT - Mm.pt(10) - after)) {
            pen.line(pages.bold, SIZE, after, y, part);
            y -= SIZE * 1.55f;
        }
    }

    private void signatures(Closing closing, float share) throws IOException {
        for (int i = 0; i < closing.signatures().size(); i++) {
            Field signature = closing.signatures().get(i);
            float centre = BookPages.LEFT + share * i + share / 2;
            pen.centred(pages.bold, SIZE, centre, y, signature.label());
            pen.centred(pages.italic, SIZE - 1.5f, centre, y - SIZE * 1.3f, closing.hint());
            pen.centred(pages.bold, SIZE, centre, y - Mm.pt(36), signature.value());
        }
    }
}
