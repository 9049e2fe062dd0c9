package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;

/**
 * In dấu: stamps as vectors on A4, as PDF/A-2b: alone, to print over a paper that is in the printer, or upon the pictures
 * of a scan. Nothing is written to disk; the stream stays open. Thread-safe.
 */
@Component
public final class StampPrinter {

    /** The stamps alone, each at its place. */
    public Printed alone(List<PlacedStamp> stamps, String title, Instant now, OutputStream out) throws IOException {
        return over(List.of(), stamps, title, now, out);
    }

    /**
     * The pages as they are, from edge to edge of A4, and the stamps on the first.
     *
     * @param pages pictures (PNG) of the pages
     */
    public Printed over(List<byte[]> pages, List<PlacedStamp> stamps, String title, Instant now, OutputStream out)
            throws IOException {
        var guard = new GlyphGuard();
        try (var pdf = PdfA.empty()) {
            for (int i = 0; i < Math.max(1, pages.size()); i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var drawn = new PDPageContentStream(pdf, page)) {
                    if (i < pages.size()) {
                        picture(pdf, drawn, pages.get(i));
                    }
                    if (i == 0) {
                        var drawing = new StampDrawing(pdf, drawn, guard, Paper.A4.height());
                        for (var placed : stamps) {
                            drawing.draw(placed.stamp(), placed.left(), placed.top());
                        }
                    }
                }
            }
            PdfA.complete(pdf, title, now);
            pdf.save(out);
            return new Printed(0, pdf.getNumberOfPages(), guard.missing());
        }
    }

    /** The stamp as SVG in its own size, for a page. */
    public String svg(Stamp stamp) {
        return StampSvg.of(stamp);
    }

    /** The stamp as SVG at its place on a sheet of A4. */
    public String onSheet(PlacedStamp placed) {
        return StampSvg.onSheet(placed);
    }

    /** As large as the sheet lets it be, from its upper left corner: where the paper had its edge, the picture has it. */
    private static void picture(PDDocument pdf, PDPageContentStream page, byte[] png) throws IOException {
        var image = PDImageXObject.createFromByteArray(pdf, png, "page");
        float scale =
                Math.min(PDRectangle.A4.getWidth() / image.getWidth(), PDRectangle.A4.getHeight() / image.getHeight());
        float height = image.getHeight() * scale;
        page.drawImage(image, 0, PDRectangle.A4.getHeight() - height, image.getWidth() * scale, height);
    }
}
