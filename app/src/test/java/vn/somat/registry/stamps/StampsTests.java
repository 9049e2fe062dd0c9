package vn.somat.registry.stamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.printing.Stamp.Frame;
import vn.somat.printing.StampPrinter;
import vn.somat.registry.TestPapers;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

class StampsTests {

    private static TestOffice office;
    private static Stamps stamps;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        stamps = office.bean(Stamps.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("Every stamp of every pack is drawn in exactly the millimetres of the pack, and passes as PDF/A.")
    void everyStampHasItsMillimetres() throws Exception {
        for (var rules : office.bean(Regulations.class).all()) {
            var forms = stamps.all(rules);
            assertThat(forms).hasSizeGreaterThan(14);
            for (var form : forms) {
                var placed = form.filled(Map.of("from", "01/03/2026", "to", "28/02/2036", "number", "07"));
                var out = new ByteArrayOutputStream();
                var printed = office.bean(StampPrinter.class)
                        .alone(List.of(placed), form.code(), Instant.parse("2026-11-20T02:00:00Z"), out);
                assertThat(printed.missing()).isEmpty();
                var pdf = PaperLab.keep("stamp-" + rules.id() + "-" + form.code() + ".pdf", out.toByteArray());
                PaperLab.assertArchivable(pdf);
                var words = PaperLab.words(pdf);
                assertThat(words).contains(placed.stamp().lines().getFirst().text());
                assertThat(words).doesNotContain("chưa kiểm chứng").doesNotContain("{");
                if (placed.stamp().frame() != Frame.NONE) {
                    var frames = new Frames(pdf);
                    var outer = frames.all.getFirst();
                    assertThat(outer.getWidth())
                            .as(form.code())
                            .isCloseTo(placed.stamp().width(), within(0.1));
                    assertThat(outer.getHeight())
                            .as(form.code())
                            .isCloseTo(placed.stamp().height(), within(0.1));
                    assertThat(outer.getMinX()).as(form.code()).isCloseTo(placed.left(), within(0.1));
                    assertThat(297 - outer.getMaxY()).as(form.code()).isCloseTo(placed.top(), within(0.1));
                    assertThat(frames.all).hasSize(placed.stamp().frame() == Frame.DOUBLE ? 2 : 1);
                }
            }
        }
    }

    @Test
    @DisplayName("Between the two frames of a level stamp lies the millimetre the form asks for, and its ink is red.")
    void theTwoFrames() throws Exception {
        var form = StampForms.find(office.bean(Regulations.class).of("RS-2018"), "tuyet-mat")
                .orElseThrow();
        assertThat(form.drawing().stamp().width()).isEqualTo(40);
        assertThat(form.drawing().stamp().height()).isEqualTo(8);
        var out = new ByteArrayOutputStream();
        office.bean(StampPrinter.class).alone(List.of(form.drawing()), "x", Instant.EPOCH, out);
        var frames = new Frames(out.toByteArray());
        assertThat(frames.all.get(1).getMinX() - frames.all.get(0).getMinX() - 0.2)
                .isCloseTo(1, within(0.1));
        assertThat(frames.red).isTrue();
        assertThat(frames.grey)
                .as("the ink as a black-and-white printer sees it, 255 being paper")
                .isLessThan(110);
    }

    @Test
    @DisplayName("A stamp for a paper follows the rules of the paper's day; the ledger says which was printed.")
    void printedForAPaper() throws Exception {
        var id = TestPapers.incoming(office, "bmnn-den", "mat");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var pdf = stamps.alone(clerk, id, "declassification", Map.of("from", "20/11/2026"));
        assertThat(PaperLab.words(pdf)).contains("GIẢI MẬT", "Từ: 20/11/2026");
        assertThat(office.bean(Ledger.class)
                        .history("document", id.value(), null, 1)
                        .getFirst()
                        .facts())
                .containsEntry("stamp", "declassification");
        assertThatThrownBy(() -> stamps.alone(clerk, id, "copy-number", Map.of()))
                .as("a stamp of the older regime")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stamps.alone(office.reader(Duty.DRAFTER), id, "mat", Map.of()))
                .isInstanceOf(Refusal.class);
    }

    /** The stroked frames of a page over their outer edges, in millimetres, the largest first. */
    private static final class Frames extends PDFGraphicsStreamEngine {

        final List<Rectangle2D> all = new ArrayList<>();
        boolean red;
        double grey;
        private Rectangle2D path = new Rectangle2D.Double();
        private boolean begun;

        Frames(byte[] pdf) throws IOException {
            super(new PDPage());
            try (var opened = Loader.loadPDF(pdf)) {
                processPage(opened.getPage(0));
            }
            all.sort((a, b) -> Double.compare(b.getWidth(), a.getWidth()));
        }

        private void add(double x, double y) {
            if (begun) {
                path.add(x, y);
            } else {
                path = new Rectangle2D.Double(x, y, 0, 0);
                begun = true;
            }
        }

        @Override
        public void strokePath() throws IOException {
            double mm = 25.4 / 72;
            double half = getGraphicsState().getLineWidth() / 2;
            all.add(new Rectangle2D.Double(
                    (path.getMinX() - half) * mm,
                    (path.getMinY() - half) * mm,
                    (path.getWidth() + 2 * half) * mm,
                    (path.getHeight() + 2 * half) * mm));
            int rgb = getGraphicsState().getStrokingColor().toRGB();
            grey = 0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255);
            red |= (rgb >> 16 & 255) > 150 && (rgb & 255) < 60;
            begun = false;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            add(p0.getX(), p0.getY());
            add(p2.getX(), p2.getY());
        }

        @Override
        public void moveTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            add(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Double(path.getMaxX(), path.getMaxY());
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            begun = false;
        }

        @Override
        public void fillPath(int windingRule) {
            begun = false;
        }

        @Override
        public void fillAndStrokePath(int windingRule) {}

        @Override
        public void shadingFill(COSName shadingName) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int windingRule) {}
    }
}
