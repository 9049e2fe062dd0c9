package vn.somat.printing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
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
import org.springframework.stereotype.Component;

/**
 * Tách tập quét: cuts a scanned PDF at its separators, in memory, bounded in pages and time. The file is not trusted: what is
 * wrong with it ends in a {@link PreviewFailed}. Thread-safe.
 */
@Component
public final class ScanCutter {

    public static final int MOST_PAGES = 300;

    private static final Duration ALLOWED = Duration.ofMinutes(3);
    private static final float LONGEST = 1400;
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private final Workbench workbench = new Workbench();

    /**
     * Pages behind one separator, without it.
     *
     * @param code of the separator; empty for pages before the first
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
                String read = i == total ? "" : code(renderer, pdf, i, prefix);
                if (i == total || !read.isEmpty()) {
                    if (i > from) {
                        pieces.add(new Piece(code, from + 1, i - from, pages(pdf, from, i)));
                    }
                    code = read;
                    from = i + 1;
                }
            }
            return List.copyOf(pieces);
        } catch (InvalidPasswordException locked) {
            throw new PreviewFailed(PreviewFailed.Reason.LOCKED);
        }
    }

    private static String code(PDFRenderer renderer, PDDocument pdf, int page, String prefix) throws IOException {
        var box = pdf.getPage(page).getCropBox();
        float scale = LONGEST / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        BufferedImage image = renderer.renderImage(page, Math.min(scale, 4), ImageType.RGB);
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
        try {
            String text = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), HARD)
                    .getText();
            return text.startsWith(prefix) ? text : "";
        } catch (ReaderException none) {
            return "";
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
