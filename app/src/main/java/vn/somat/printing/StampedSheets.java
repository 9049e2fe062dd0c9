package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.springframework.stereotype.Component;

/**
 * In dấu và mã từng bản: sheets of A4 with stamps as vectors and a label with its QR at the foot, as PDF/A-2b, to be printed
 * over papers that are in the printer. Nothing is written to disk; the stream stays open. Thread-safe.
 */
@Component
public final class StampedSheets {

    private static final float SIDE = Mm.pt(14);
    private static final float LEFT = Mm.pt(20);
    private static final float FOOT = Mm.pt(8);
    private static final float SIZE = 9;

    public Printed print(List<StampedSheet> sheets, String title, Instant now, OutputStream out) throws IOException {
        var guard = new GlyphGuard();
        try (var pdf = PdfA.empty()) {
            var face = new TextFace(pdf, Cut.SERIF_BOLD);
            var codes = new HashMap<String, PDFormXObject>();
            for (var sheet : sheets) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var code = codes.get(sheet.code());
                if (code == null) {
                    code = QrForm.draw(pdf, QrCode.of(sheet.code()), SIDE);
                    codes.put(sheet.code(), code);
                }
                try (var drawn = new PDPageContentStream(pdf, page)) {
                    var drawing = new StampDrawing(face, drawn, guard, Paper.A4.height());
                    for (var placed : sheet.stamps()) {
                        drawing.draw(placed.stamp(), placed.left(), placed.top());
                    }
                    drawn.setNonStrokingColor(0, 0, 0);
                    var pen = new Pen(drawn, guard);
                    pen.form(code, LEFT, FOOT);
                    pen.text(face, SIZE, LEFT + SIDE + Mm.pt(2), FOOT + SIDE / 2, sheet.caption());
                }
            }
            PdfA.complete(pdf, title, now);
            pdf.save(out);
            return new Printed(0, pdf.getNumberOfPages(), guard.missing());
        }
    }
}
