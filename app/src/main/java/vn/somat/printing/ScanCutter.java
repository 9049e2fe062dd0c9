package vn.somat.printing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tách tập quét: cuts a scanned PDF at its separators, in memory, bounded in pages and time. The file is not trusted: what is
 * wrong with it ends in a {@link PreviewFailed}. Thread-safe.
 */
@Component
public final class ScanCutter {

    public static final int MOST_PAGES = 300;

    private static final Duration ALLOWED = Duration.ofMinutes(3);
    /** In points of the picture, one size after the other: what one blurs, another shows. */
    private static final float[] LONGEST = {1400, 1000};

    private static final String UNREADABLE = "";
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private final Workbench workbench = new Workbench();

    /**
     * Pages behind one separator, without it.
     *
     * @param code of the separator; empty for pages before the first, and from one on that cannot be read: they are
     *     nobody's rather than the paper's before
     * @param first page of the whole it begins with, from 1
     */
    public record Piece(String code, int first, int pages, byte[] pdf) {

        @Override
        public String toString() {
            return "Piece[" + first + "+" + pages + "]";
        }
    }

    /** @param prefix how the codes of our separators begin; other QR on a page mean nothing */
    public List<Piece> cut(byte[] scan, String prefix) {
        return workbench.within(ALLOWED, deadline -> cut(scan, prefix, deadline));
    }

    private static List<Piece> cut(byte[] scan, String prefix, Deadline deadline) throws IOException {
        Swelling.refuse(scan, deadline);
        try (PDDocument pdf = Loader.loadPDF(scan, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int total = pdf.getNumberOfPages();
            if (total > MOST_PAGES) {
                throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
            }
            PDFRenderer renderer = PdfPages.careful(pdf, deadline);
            List<Piece> pieces = new ArrayList<>();
            String code = "";
            int from = 0;
            for (int i = 0; i <= total; i++) {
                deadline.check();
                String read = i == total ? UNREADABLE : code(renderer, pdf, i, prefix);
                if (read != null) {
                    if (i > from) {
                        pieces.add(new Piece(code, from + 1, i - from, pages(pdf, from, i)));
                    }
                    code = read;
                    from = read.equals(UNREADABLE) ? i : i + 1;
                }
            }
            return List.copyOf(pieces);
        } catch (InvalidPasswordException locked) {
            throw new PreviewFailed(PreviewFailed.Reason.LOCKED);
        }
    }

    /** Null for a page that is no separator; {@link #UNREADABLE} for one that may be and cannot be read at any size. */
    private static @Nullable String code(PDFRenderer renderer, PDDocument pdf, int page, String prefix)
            throws IOException {
        boolean something = false;
        var box = pdf.getPage(page).getCropBox();
        for (float longest : LONGEST) {
            float scale = longest / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            BufferedImage image = renderer.renderImage(page, Math.min(scale, 4), ImageType.RGB);
            int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
            for (var binarizer : List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))) {
                var bitmap = new BinaryBitmap(binarizer);
                try {
                    String text = new QRCodeReader().decode(bitmap, HARD).getText();
                    return text.startsWith(prefix) ? text : null;
                } catch (NotFoundException nothingHere) {
                    // perhaps at another size
                } catch (ReaderException broken) {
                    something = something || isLarge(bitmap);
                }
            }
        }
        return something ? UNREADABLE : null;
    }

    /** As on a separator: small ones that cannot be read are part of some paper, or no codes at all. */
    private static boolean isLarge(BinaryBitmap bitmap) {
        try {
            var corners = new Detector(bitmap.getBlackMatrix()).detect(HARD).getPoints();
            return ResultPoint.distance(corners[1], corners[2]) > bitmap.getWidth() / 5f;
        } catch (ReaderException nothingHere) {
            return false;
        }
    }

    private static byte[] pages(PDDocument pdf, int from, int to) throws IOException {
        try (PDDocument part = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = from; i < to; i++) {
                part.importPage(pdf.getPage(i));
            }
            part.save(out);
            return out.toByteArray();
        }
    }
}
