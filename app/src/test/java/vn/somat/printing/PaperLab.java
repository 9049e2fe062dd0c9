package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.LoggerFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Looks at printed paper the way others do: an archive's validator, a scanner, someone who copies text out of it. */
public final class PaperLab {

    /** Prints into a stream. */
    interface Printing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static {
        for (String noisy : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi")) {
            ((Logger) LoggerFactory.getLogger(noisy)).setLevel(Level.OFF);
        }
    }

    private PaperLab() {}

    static byte[] print(Printing printing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.to(out);
        return out.toByteArray();
    }

    /** For people to look at, in {@code target/paper}. */
    public static byte[] keep(String name, byte[] paper) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(name), paper);
        return paper;
    }

    public static void assertArchivable(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getFailedChecks().keySet()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Text with line breaks and repeated spaces as one space: what a search sees. */
    public static String words(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("\\s+", " ");
    }

    public static List<BufferedImage> pages(byte[] pdf, float dotsAnInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, dotsAnInch, ImageType.GRAY));
            }
            return pages;
        }
    }

    /** Looks as the reading programs of telephones do: what one way of telling dark from light misses, the other finds. */
    public static String zxing(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return zxing(new HybridBinarizer(light));
        } catch (ReaderException unread) {
            return zxing(new GlobalHistogramBinarizer(light));
        }
    }

    private static String zxing(Binarizer dark) throws ReaderException {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(dark),
                        Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }

    /** Needs the package zbar-tools. */
    public static String zbar(BufferedImage page) throws Exception {
        Path file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(page, "png", file.toFile());
            Process process = new ProcessBuilder(
                            "zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            Files.delete(file);
        }
    }
}
