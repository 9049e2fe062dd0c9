package vn.somat.registry.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.TestPapers;
import vn.somat.testing.TestOffice;

/** One scan of many papers finds its way to each of them. */
class ScannedPapersTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private final Reader clerk = office.reader(Duty.CLERK_INCOMING);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "What was scanned behind a separator is attached to its paper, under the rules and the keys of that paper; one piece that is refused does not keep the others.")
    void whatWasScannedFindsItsPaper() throws IOException {
        var scans = office.bean(ScannedPapers.class);
        var first = TestPapers.incoming(office, "bmnn-den", "mat");
        var second = TestPapers.incoming(office, "bmnn-den", "toi-mat");
        var separators = scans.separators(clerk, office.book("bmnn-den"), 20);
        // Scanned askew and as pictures, with a page before the first separator.
        var scan = scanned(separators, 2, 1);

        var outcome = scans.attach(clerk, scan);

        assertThat(outcome)
                .extracting(one -> one.first() + "–" + one.last() + " " + (one.refusal() == null))
                .containsExactly("1–1 false", "3–4 true", "6–6 true");
        assertThat(outcome).extracting(ScannedPiece::document).containsExactly(null, first, second);
        assertThat(files(first)).hasSize(1);
        assertThat(office.sql()
                        .queryForList(
                                "select group_code from vault.content_key where content_id in (select content from registry.attachment)",
                                String.class))
                .containsExactlyInAnyOrder("mat", "toi-mat");
        assertThat(scans.attach(office.reader(Duty.CLERK_INCOMING, 1), scan))
                .extracting(ScannedPiece::refusal)
                .as("who is not cleared for the second")
                .containsExactly("registry.scan.no-separator", null, "ledger.refusal.not-there");
        assertThatThrownBy(() -> scans.separators(clerk, office.book("bmnn-den"), 20))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("registry.scan.none"));
        assertThatThrownBy(() -> scans.attach(clerk, new byte[] {1, 2, 3})).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A separator bears numbers and a code, and no word of the paper.")
    void aSeparatorBearsNumbersOnly() throws IOException {
        var id = TestPapers.incoming(office, "bmnn-den", "mat");
        var separators = office.bean(ScannedPapers.class).separators(clerk, office.book("bmnn-den"), 1);
        try (var pdf = Loader.loadPDF(separators)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var paper = office.bean(BookDesk.class)
                    .lines(clerk, office.book("bmnn-den"), null, 1)
                    .getFirst();
            assertThat(paper.id()).isEqualTo(id);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(paper.number())
                    .doesNotContain(String.valueOf(paper.title()))
                    .doesNotContain(String.valueOf(paper.issuer()));
        }
    }

    private List<Attachments.Attachment> files(DocumentId paper) {
        return office.bean(Attachments.class).of(clerk, paper);
    }

    /** A page, and then each separator with so many pages behind it: pictures only, a little askew. */
    private static byte[] scanned(byte[] separators, int... behind) throws IOException {
        try (var from = Loader.loadPDF(separators);
                var scan = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            text(scan);
            for (int i = 0; i < behind.length; i++) {
                var image = new PDFRenderer(from).renderImageWithDPI(i, 150, ImageType.GRAY);
                var page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (var pen = new PDPageContentStream(scan, page)) {
                    pen.transform(Matrix.getRotateInstance(0.03, 6, 4));
                    pen.drawImage(JPEGFactory.createFromImage(scan, image, 0.6f), 0, 0, 590, 835);
                }
                for (int n = 0; n < behind[i]; n++) {
                    text(scan);
                }
            }
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static void text(PDDocument scan) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        scan.addPage(page);
        try (var pen = new PDPageContentStream(scan, page)) {
            pen.setNonStrokingColor(Color.GRAY);
            pen.addRect(80, 200, 400, 500);
            pen.fill();
        }
    }
}
