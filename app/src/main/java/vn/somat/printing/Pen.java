package vn.somat.printing;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws on one page: text, rules, boxes, signs. All lengths in points from the lower left corner; black only. */
final class Pen implements Closeable {

    private static final float ROUND = 0.5523f;

    private final PDPageContentStream page;
    private final GlyphGuard guard;

    Pen(PDPageContentStream page, GlyphGuard guard) {
        this.page = page;
        this.guard = guard;
    }

    void text(TextFace face, float size, float x, float y, String raw) throws IOException {
        String shown = guard.shown(raw).stripTrailing();
        if (shown.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(face.font(), size);
        page.newLineAtOffset(x, y);
        page.showText(shown);
        page.endText();
    }

    void centred(TextFace face, float size, float x, float y, String raw) throws IOException {
        text(face, size, x - face.width(guard.shown(raw), size) / 2, y, raw);
    }

    void line(TextFace face, float size, float x, float y, TextLine line) throws IOException {
        float at = x;
        for (TextLine.Piece piece : line.pieces()) {
            text(face, size, at, y, piece.text());
            if (piece.struck()) {
                float middle = y + size * 0.26f;
                float end = at + face.width(piece.text().stripTrailing(), size);
                rule(at, middle, end, middle, 0.7f);
            }
            at += piece.width();
        }
    }

    void rule(float x1, float y1, float x2, float y2, float width) throws IOException {
        page.setLineWidth(width);
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    void box(float x, float y, float width, float height, float rule) throws IOException {
        page.setLineWidth(rule);
        page.addRect(x, y, width, height);
        page.stroke();
    }

    void form(PDFormXObject form, float x, float y) throws IOException {
        page.saveGraphicsState();
        page.transform(Matrix.getTranslateInstance(x, y));
        page.drawForm(form);
        page.restoreGraphicsState();
    }

    /** A filled sign in a square of the given side. */
    void sign(Shape shape, float x, float y, float side) throws IOException {
        float half = side / 2;
        switch (shape) {
            case NONE -> {
                return;
            }
            case SQUARE -> page.addRect(x, y, side, side);
            case DIAMOND -> path(x + half, y, x + side, y + half, x + half, y + side, x, y + half);
            case TRIANGLE -> path(x, y, x + side, y, x + half, y + side);
            case CIRCLE -> circle(x + half, y + half, half);
        }
        page.fill();
    }

    private void path(float... points) throws IOException {
        page.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo(points[i], points[i + 1]);
        }
        page.closePath();
    }

    void circle(float x, float y, float r) throws IOException {
        float k = r * ROUND;
        page.moveTo(x + r, y);
        page.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        page.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        page.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        page.curveTo(x + k, y - r, x + r, y - k, x + r, y);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
