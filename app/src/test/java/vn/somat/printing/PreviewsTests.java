package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.somat.printing.PreviewFailed.Reason;

class PreviewsTests {

    private final Previews previews = new Previews();

    private Preview of(byte[] file, int first, int count) {
        return previews.pages(new ByteArrayInputStream(file), first, count);
    }

    private Reason refused(byte[] file) {
        return catchThrowableOfType(PreviewFailed.class, () -> of(file, 0, 3)).reason();
    }

    private static BufferedImage png(byte[] page) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(page));
    }

    @Test
    void aPdfIsShownPageByPage() throws Exception {
        Preview preview = of(SampleFiles.pdf(30), 1, 2);
        assertThat(preview.kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(preview.first()).isEqualTo(1);
        assertThat(preview.pages()).hasSize(2);
        assertThat(preview.total()).isGreaterThan(4);
        assertThat(png(preview.pages().getFirst()).getWidth()).isBetween(1750, 1755);
    }

    @Test
    void theMarkOfAReaderIsInEveryPageAndReadableOnBlackToo() throws Exception {
        var mark = new ReaderMark("Nguyễn Thị Ước · 27/11/2026 10:03 · 3F2A91BC");
        for (byte[] file : List.of(SampleFiles.pdf(1), SampleFiles.picture("png", 60, 40), SampleFiles.docx())) {
            var page = png(previews.pages(new ByteArrayInputStream(file), 0, 1, mark)
                    .pages()
                    .getFirst());
            assertThat(Math.max(page.getWidth(), page.getHeight())).isGreaterThanOrEqualTo(900);
        }
        for (int ground : new int[] {0xFFFFFF, 0x000000}) {
            var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 1754; y++) {
                for (int x = 0; x < 1240; x++) {
                    page.setRGB(x, y, ground);
                }
            }
            var marked = mark.on(page);
            int touched = 0;
            int furthest = 0;
            for (int y = 0; y < 1754; y++) {
                for (int x = 0; x < 1240; x++) {
                    int away = Math.abs((marked.getRGB(x, y) & 0xFF) - (ground & 0xFF));
                    touched += away > 30 ? 1 : 0;
                    furthest = Math.max(furthest, away);
                }
            }
            assertThat(touched).isBetween(1240 * 1754 / 100, 1240 * 1754 / 5);
            assertThat(furthest).as("pale: what lies under it stays readable").isLessThan(140);
        }
    }

    @Test
    void pagesBeyondTheEndAreNone() throws Exception {
        assertThat(of(SampleFiles.pdf(1), 90, 5).pages()).isEmpty();
    }

    @Test
    void picturesAreFittedAndScansKeepTheirPages() throws Exception {
        assertThat(png(of(SampleFiles.picture("png", 40, 30), 0, 1).pages().getFirst())
                        .getWidth())
                .isEqualTo(40);
        BufferedImage large =
                png(of(SampleFiles.picture("jpg", 5000, 7000), 0, 1).pages().getFirst());
        assertThat(large.getHeight()).isEqualTo(1754);
        Preview scan = of(SampleFiles.tiff(3), 1, 9);
        assertThat(scan.total()).isEqualTo(3);
        assertThat(scan.pages()).hasSize(2);
    }

    @Test
    void wordsOfADocumentAndOfATextFileAreShown() throws Exception {
        assertThat(of(SampleFiles.docx(), 0, 1).pages()).hasSize(1);
        byte[] text = "Báo cáo <b> & ghi chú\n".repeat(200).getBytes(StandardCharsets.UTF_8);
        assertThat(of(text, 0, 20).pages()).hasSizeGreaterThan(2);
    }

    @Test
    void aDocumentsMarkupStaysText() throws Exception {
        String page = WordPage.of(SampleFiles.docx(), new Deadline(Duration.ofSeconds(5)));
        assertThat(page)
                .contains("những chữ ữ ẫ ợ")
                .contains("font-weight:bold")
                .contains("&lt;b&gt;không đậm&lt;/b&gt;");
    }

    @Test
    void swellingFilesAreRefusedBeforeTheySwell() throws Exception {
        assertThat(refused(SampleFiles.swellingPdf())).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(SampleFiles.boastingPng())).isEqualTo(Reason.TOO_LARGE);
        String types = SampleFiles.types(AttachmentKind.DOCX.mediaType() + ".main+xml");
        byte[] bomb = SampleFiles.zip("[Content_Types].xml", types, "word/document.xml", " ".repeat(20 << 20));
        assertThat(refused(bomb)).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("a".repeat(500_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void lockedBrokenAndUnknownFilesSaySo() throws Exception {
        assertThat(refused(SampleFiles.lockedPdf())).isEqualTo(Reason.LOCKED);
        assertThat(refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(Arrays.copyOf(SampleFiles.picture("png", 50, 50), 60)))
                .isEqualTo(Reason.BROKEN);
        assertThat(refused(SampleFiles.zip("a", "b"))).isEqualTo(Reason.NO_PREVIEW);
        assertThat(refused("<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_PREVIEW);
    }

    // Rule 11: Whatever is wrong with a file ends in PreviewFailed.
    @Test
    void noDamageEndsInAnythingButAPreviewOrARefusal() throws Exception {
        Random random = new Random(7);
        byte[][] files = {
            SampleFiles.pdf(3), SampleFiles.docx(), SampleFiles.tiff(1), SampleFiles.picture("jpg", 60, 60)
        };
        for (int i = 0; i < 60; i++) {
            byte[] file = files[i % files.length].clone();
            for (int n = 0; n < 20; n++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            try {
                of(file, 0, 1);
            } catch (PreviewFailed expected) {
                assertThat(expected.getCause()).isNull();
            }
        }
    }

    @Test
    void theLibrariesThatReadFilesAreKeptFromQuotingThemInLogs() throws Exception {
        String settings = new String(
                PreviewsTests.class.getResourceAsStream("/application.yaml").readAllBytes(), StandardCharsets.UTF_8);
        for (String reader :
                List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "com.openhtmltopdf")) {
            assertThat(settings).contains(reader + ": \"off\"");
        }
    }

    @Test
    void workThatDoesNotEndIsGivenUp() {
        PreviewFailed late = catchThrowableOfType(
                PreviewFailed.class,
                () -> new Workbench().within(Duration.ofMillis(100), deadline -> {
                    while (true) {
                        deadline.check();
                        Thread.onSpinWait();
                    }
                }));
        assertThat(late.reason()).isEqualTo(Reason.TOO_SLOW);
    }
}
