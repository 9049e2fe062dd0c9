package vn.somat.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A QR drawn once in a PDF and shown on as many pages as need it. */
final class QrForm {

    private QrForm() {}

    static PDFormXObject draw(PDDocument pdf, QrCode code, float side) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(side, side));
        float module = side / code.size();
        try (PDFormContentStream out = new PDFormContentStream(form)) {
            for (QrCode.Bar bar : code.bars()) {
                float y = side - (bar.y() + 1) * module;
                out.addRect(bar.x() * module, y, bar.length() * module, module);
            }
            out.fill();
        }
        return form;
    }
}
