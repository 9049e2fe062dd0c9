package vn.somat.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Xem trước tệp đính kèm: pages of a file as pictures, drawn in memory and bounded in bytes, pixels, pages and time.
 * The file is not trusted: whatever is wrong with it ends in a {@link PreviewFailed}, never in anything else.
 * Thread-safe; at most {@value Workbench#PLACES} files are drawn at a time.
 */
@Component
public final class Previews {

    static final int MOST_BYTES = 64 << 20;
    static final int MOST_PAGES = 20;
    private static final int MOST_TEXT = 400_000;
    private static final Duration ALLOWED = Duration.ofSeconds(20);

    private final Workbench workbench = new Workbench();

    /**
     * Draws pages {@code first} (from 0) and following, at most {@code count} and never more than {@value #MOST_PAGES}.
     * The stream is read to its end and left for the caller to close.
     *
     * @throws PreviewFailed when there is nothing to show, with the reason
     */
    public Preview pages(InputStream content, int first, int count) {
        return pages(content, first, count, Preview.LONGEST, UnaryOperator.identity());
    }

    /** One page as large as a program wants it that reads what stands there. @param page from 0 */
    public Preview legible(InputStream content, int page) {
        return pages(content, page, 1, Preview.LEGIBLE, UnaryOperator.identity());
    }

    /** The same with the mark of who looks in every picture. */
    public Preview pages(InputStream content, int first, int count, ReaderMark mark) {
        return pages(content, first, count, Preview.LONGEST, mark::on);
    }

    private Preview pages(InputStream content, int first, int count, int longest, UnaryOperator<BufferedImage> finish) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new PreviewFailed(PreviewFailed.Reason.BROKEN);
        }
        if (bytes.length > MOST_BYTES) {
            throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
        }
        int from = Math.max(0, first);
        int most = Math.clamp(count, 1, MOST_PAGES);
        return workbench.within(ALLOWED, deadline -> draw(bytes, from, most, longest, finish, deadline));
    }

    private static Preview draw(
            byte[] bytes, int first, int count, int longest, UnaryOperator<BufferedImage> finish, Deadline deadline)
            throws IOException {
        AttachmentKind kind = AttachmentKind.detect(new ByteArrayInputStream(bytes))
                .orElseThrow(() -> new PreviewFailed(PreviewFailed.Reason.NO_PREVIEW));
        return switch (kind) {
            case PDF -> {
                Swelling.refuse(bytes, deadline);
                yield PdfPages.pages(kind, bytes, first, count, longest, finish, deadline);
            }
            case PNG, JPEG, TIFF -> Pictures.pages(kind, bytes, first, count, longest, finish, deadline);
            case DOCX ->
                PdfPages.pages(kind, laid(WordPage.of(bytes, deadline)), first, count, longest, finish, deadline);
            case TXT -> PdfPages.pages(kind, laid(plain(bytes)), first, count, longest, finish, deadline);
            case XLSX, ODT -> throw new PreviewFailed(PreviewFailed.Reason.NO_PREVIEW);
        };
    }

    private static String plain(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").replace('\f', '\n');
        if (text.length() > MOST_TEXT) {
            throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
        }
        Html html = new Html(new GlyphGuard(), Html.page(Paper.A4, 15, 15) + "div{white-space:pre-wrap;}");
        return html.div("text", text).toString();
    }

    private static byte[] laid(String html) throws IOException {
        try (PDDocument pdf = PdfA.empty();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HtmlPdf.lay(pdf, html);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
