package vn.somat.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures to PNG pages. The size is read before the picture is: what is too large is never unpacked. */
final class Pictures {

    static final long MOST_PIXELS = 120_000_000;

    static {
        ImageIO.setUseCache(false); // its cache is a file, and would hold the picture in clear
    }

    private Pictures() {}

    static Preview pages(
            AttachmentKind kind,
            byte[] content,
            int first,
            int count,
            int longest,
            UnaryOperator<BufferedImage> finish,
            Deadline deadline)
            throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new PreviewFailed(PreviewFailed.Reason.BROKEN);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int total = reader.getNumImages(true);
                List<byte[]> pages = new ArrayList<>();
                for (int i = first; i < Math.min(total, first + count); i++) {
                    deadline.check();
                    pages.add(png(finish.apply(fitted(read(reader, i, longest), longest))));
                }
                return new Preview(kind, first, pages, total);
            } finally {
                reader.dispose();
            }
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(ImageReader reader, int page, int longest) throws IOException {
        int width = reader.getWidth(page);
        int height = reader.getHeight(page);
        if ((long) width * height > MOST_PIXELS) {
            throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
        }
        int step = Math.max(1, Math.max(width, height) / (2 * longest));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, param);
    }

    private static BufferedImage fitted(BufferedImage image, int longest) {
        return scaled(image, Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight())));
    }

    /** On white paper: what was transparent is blank. */
    static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return page;
    }
}
