package vn.somat.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people attach them, and files as nobody should. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf(int rows) throws IOException {
        return PaperLab.print(
                out -> new BookPrinter().print(SampleBook.book(), SampleBook.rows(rows), Progress.UNWATCHED, out));
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return PaperLab.print(pdf::save);
        }
    }

    /** One stream of a few hundred kilobytes that unpacks to 300 MB, as a page's content. */
    static byte[] swellingPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter/FlateDecode/Length 0>>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        DeflaterOutputStream packed = new DeflaterOutputStream(out);
        for (int i = 0; i < 300; i++) {
            packed.write(new byte[1 << 20]);
        }
        packed.finish();
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var run = document.createParagraph().createRun();
            run.setBold(true);
            run.setText("QUYẾT ĐỊNH về việc giữ sổ, những chữ ữ ẫ ợ");
            document.createTable(2, 2).getRow(0).getCell(0).setText("Ô đầu <b>không đậm</b>");
            return PaperLab.print(document::write);
        }
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        return PaperLab.print(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    static String types(String main) {
        return "<Types><Override PartName=\"/x\" ContentType=\"" + main + "\"/></Types>";
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return PaperLab.print(out -> ImageIO.write(image, format, out));
    }

    static byte[] tiff(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    /** A PNG whose header promises 60,000 by 60,000 pixels. */
    static byte[] boastingPng() throws IOException {
        byte[] png = picture("png", 8, 8);
        byte[] side = {0, 0, (byte) 0xEA, 0x60};
        System.arraycopy(side, 0, png, 16, 4);
        System.arraycopy(side, 0, png, 20, 4);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
        }
        return png;
    }
}
