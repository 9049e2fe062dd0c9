package vn.somat.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The outlines of a text from the bundled font, for drawing into a picture: what fonts the machine has does not matter. */
final class Letters {

    private Letters() {}

    /** From the origin to the right; signs the font does not have are drawn as their numbers. */
    static Shape outlines(String text, double size) {
        try (TrueTypeFont font = Cut.SERIF_BOLD.parse()) {
            var glyphs = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            var line = new Path2D.Double();
            double at = 0;
            for (int sign : new GlyphGuard().shown(text).codePoints().toArray()) {
                int number = glyphs.getGlyphId(sign);
                var glyph = font.getGlyph().getGlyph(number);
                if (glyph != null) {
                    var placed = new AffineTransform(scale, 0, 0, -scale, at, 0);
                    line.append(placed.createTransformedShape(glyph.getPath()), false);
                }
                at += font.getAdvanceWidth(number) * scale;
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
