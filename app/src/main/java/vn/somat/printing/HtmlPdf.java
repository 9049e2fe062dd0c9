package vn.somat.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Small pages of ours to PDF/A-2b. Nothing is fetched from anywhere: only pictures carried in the page are shown. */
final class HtmlPdf {

    static {
        XRLog.setLoggingEnabled(false); // its messages quote the page
    }

    private HtmlPdf() {}

    static int write(String html, String title, Instant madeAt, OutputStream out) throws IOException {
        return write(html, List.of(), null, title, madeAt, out);
    }

    /**
     * @param plots what the page shows of them, by their places in the list
     * @param stamp the one that stands where the page says so; null for none
     */
    static int write(
            String html, List<Plot> plots, @Nullable StampObject stamp, String title, Instant madeAt, OutputStream out)
            throws IOException {
        try (PDDocument pdf = PdfA.empty()) {
            lay(pdf, html, plots, stamp);
            if (stamp != null) {
                stamp.draw(pdf);
            }
            pdf.getDocumentCatalog().setOutputIntents(List.of()); // ours instead of the library's
            PdfA.complete(pdf, title, madeAt);
            pdf.save(out);
            return pdf.getNumberOfPages();
        }
    }

    /** Lays the page out into the open document, which may then be saved or drawn. */
    static void lay(PDDocument pdf, String html) throws IOException {
        lay(pdf, html, List.of(), null);
    }

    private static void lay(PDDocument pdf, String html, List<Plot> plots, @Nullable StampObject stamp)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B); // no fonts but ours
        builder.withHtmlContent(html, null);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), priority);
        }
        builder.useUnicodeLineBreaker(new WordBreaker());
        DefaultObjectDrawerFactory objects = new DefaultObjectDrawerFactory();
        objects.registerDrawer(QrObject.TYPE, new QrObject());
        objects.registerDrawer(PlotObject.TYPE, new PlotObject(plots));
        if (stamp != null) {
            objects.registerDrawer(StampObject.TYPE, stamp);
        }
        builder.useObjectDrawerFactory(objects);
        font(builder, pdf, Cut.SERIF, "serif-vi", 400, FontStyle.NORMAL);
        font(builder, pdf, Cut.SERIF_BOLD, "serif-vi", 700, FontStyle.NORMAL);
        font(builder, pdf, Cut.SERIF_ITALIC, "serif-vi", 400, FontStyle.ITALIC);
        font(builder, pdf, Cut.MONO_BOLD, "mono-vi", 400, FontStyle.NORMAL);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static void font(
            PdfRendererBuilder builder, PDDocument pdf, Cut cut, String family, int weight, FontStyle style)
            throws IOException {
        PDFontSupplier font = new PDFontSupplier(PDType0Font.load(pdf, cut.parse(), true));
        builder.useFont(font, family, weight, style, true);
    }
}
