package vn.somat.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A plot as shapes, letters too: it needs no typeface of the machine it is drawn on. */
final class PlotDrawing {

    /** Dots to a millimetre of a picture: some 200 to an inch. */
    private static final int DOTS = 8;

    private PlotDrawing() {}

    /** @param scale units of the surface to a millimetre */
    static void draw(Plot plot, Graphics2D graphics, double scale) {
        var layout = PlotLayout.of(plot);
        graphics.scale(scale, scale);
        for (var bar : layout.bars) {
            graphics.setColor(new Color(PlotLayout.TONES.get(bar.tone())));
            graphics.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
        }
        graphics.setColor(Color.BLACK);
        try (var font = Cut.SERIF.parse()) {
            for (var words : layout.words) {
                graphics.fill(outline(font, words));
            }
        } catch (IOException ourOwnFont) {
            throw new IllegalStateException(ourOwnFont);
        }
    }

    static byte[] png(Plot plot) throws IOException {
        var image = new BufferedImage(
                (int) PlotLayout.WIDTH * DOTS, (int) PlotLayout.HEIGHT * DOTS, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        draw(plot, graphics, DOTS);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Path2D outline(TrueTypeFont font, PlotLayout.Words words) throws IOException {
        double unit = words.size() / font.getUnitsPerEm();
        var glyphs = font.getUnicodeCmapLookup();
        var line = new Path2D.Double();
        double x = 0;
        var shown = new GlyphGuard().shown(words.text());
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            int glyph = glyphs.getGlyphId(shown.codePointAt(i));
            var form = font.getGlyph().getGlyph(glyph);
            if (form != null) {
                line.append(form.getPath().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            }
            x += font.getAdvanceWidth(glyph);
        }
        var place = AffineTransform.getTranslateInstance(words.x() - (words.middle() ? x * unit / 2 : 0), words.y());
        place.scale(unit, -unit);
        line.transform(place);
        return line;
    }
}
