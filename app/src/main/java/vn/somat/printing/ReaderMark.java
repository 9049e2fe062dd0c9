package vn.somat.printing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Dấu người xem: who looked, written slantwise all over the picture of a page, so that a photograph of the screen says whose
 * screen it was. Dark letters with a light rim: pale, and yet readable on white, on black and without colours.
 */
public record ReaderMark(String text) {

    /** A picture smaller than this is enlarged: a mark nobody can read is none. */
    private static final int SMALLEST = 900;

    private static final double SLOPE = Math.toRadians(-28);

    /** The picture with the mark in it; the one that was given may be changed. */
    BufferedImage on(BufferedImage given) {
        int longest = Math.max(given.getWidth(), given.getHeight());
        var page = longest >= SMALLEST ? given : Pictures.scaled(given, (double) SMALLEST / longest);
        longest = Math.max(longest, SMALLEST);
        var graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(longest / 500f));
        graphics.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.rotate(SLOPE);
        tile(graphics, Letters.outlines(text, longest / 42.0), longest);
        graphics.dispose();
        return page;
    }

    /** Close enough that no third of a page is without it, every second row shifted. */
    private static void tile(Graphics2D graphics, Shape line, double longest) {
        double step = line.getBounds2D().getWidth() + longest / 12;
        for (int row = -8; row <= 8; row++) {
            for (double x = -longest - (row & 1) * step / 2; x < longest; x += step) {
                var letters = AffineTransform.getTranslateInstance(x, row * longest / 8)
                        .createTransformedShape(line);
                graphics.setComposite(AlphaComposite.SrcOver.derive(0.4f));
                graphics.setColor(Color.WHITE);
                graphics.draw(letters);
                graphics.setComposite(AlphaComposite.SrcOver.derive(0.26f));
                graphics.setColor(Color.BLACK);
                graphics.fill(letters);
            }
        }
    }
}
