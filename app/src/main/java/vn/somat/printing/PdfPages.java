package vn.somat.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** PDF pages to PNG, with the clock asked at every drawing step and no picture larger than allowed unpacked. */
final class PdfPages {

    private PdfPages() {}

    static Preview pages(
            AttachmentKind kind,
            byte[] content,
            int first,
            int count,
            int most,
            UnaryOperator<BufferedImage> finish,
            Deadline deadline)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDFRenderer renderer = careful(pdf, deadline);
            int total = pdf.getNumberOfPages();
            List<byte[]> pages = new ArrayList<>();
            for (int i = first; i < Math.min(total, first + count); i++) {
                deadline.check();
                PDRectangle box = pdf.getPage(i).getCropBox();
                float longest = Math.max(box.getWidth(), box.getHeight());
                float scale = most / Math.max(1, longest);
                BufferedImage image = renderer.renderImage(i, Math.min(scale, most / 438f), ImageType.RGB);
                pages.add(Pictures.png(finish.apply(image)));
            }
            return new Preview(kind, first, pages, total);
        } catch (InvalidPasswordException locked) {
            throw new PreviewFailed(PreviewFailed.Reason.LOCKED);
        }
    }

    /** Draws while there is time, and no picture larger than allowed. */
    static PDFRenderer careful(PDDocument pdf, Deadline deadline) {
        PDFRenderer renderer = new CarefulRenderer(pdf, deadline);
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    private static final class CarefulRenderer extends PDFRenderer {

        private final Deadline deadline;

        CarefulRenderer(PDDocument pdf, Deadline deadline) {
            super(pdf);
            this.deadline = deadline;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new CarefulDrawer(parameters, deadline);
        }
    }

    private static final class CarefulDrawer extends PageDrawer {

        private final Deadline deadline;

        CarefulDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > Pictures.MOST_PIXELS) {
                throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
            }
            super.drawImage(image);
        }
    }
}
