package vn.somat.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A made-up scan (bản quét giả định): a page of grey lines, so that there is something to look at. */
final class Scan {

    private static final int LINES = 32;

    private Scan() {}

    static byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int page = 0; page < 2; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
                try (var pen = new PDPageContentStream(document, document.getPage(page))) {
                    pen.setNonStrokingColor(0.25f);
                    for (int line = 0; line < LINES; line++) {
                        float width = line % 7 == 6 ? 180 : 430 - (line * 37 % 60);
                        pen.addRect(85, 740 - line * 20, width, 3);
                    }
                    pen.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
