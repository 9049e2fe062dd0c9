package vn.somat.custody.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.places.Place.Kind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.LabelStock;
import vn.somat.testing.TestOffice;

/** Labels and minutes on paper. */
class LabelsTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("A label bears the code and its QR, on a copy the level it must bear, and no word of what is in it.")
    void labels() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("mat");
        var copies = keeping.copies(keeping.came("mat", 30));
        var ids = copies.stream().map(Carrier::id).toList();
        var labels = office.bean(CarrierLabels.class);
        try (var pdf = Loader.loadPDF(labels.print(clerk, LabelStock.A4_24, 5, ids, List.of(room)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(copies.getFirst().label(), copies.getLast().label(), "MẬT", "số 30")
                    .doesNotContain("QXZV", "BTCTW");
            picture(pdf, "labels-a4");
        }
        try (var pdf = Loader.loadPDF(labels.print(clerk, LabelStock.ROLL_50_30, 1, ids.subList(0, 2), List.of()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(141f, 142f);
            picture(pdf, "labels-roll");
        }
        var none = catchThrowableOfType(Refusal.class, () -> labels.print(clerk, LabelStock.A4_24, 25, ids, List.of()));
        assertThat(none.flaws()).extracting(Refusal.Flaw::field).containsExactly("first");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> labels.print(office.reader(Duty.DRAFTER), LabelStock.A4_24, 1, ids, List.of()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName("The minutes say what was counted, in which way, and every difference with its reason.")
    void minutes() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var drawer = keeping.open(Kind.DRAWER, room, "mat", null);
        var copies = keeping.copies(keeping.came("mat", 3));
        office.bean(Moves.class).putAway(clerk, Keeping.seen(copies), room);
        var desk = office.bean(Stocktakings.class);
        var id = desk.begin(officer, room, "27112026", 2);
        var drawn = desk.read(officer, id).lines();
        var unused = desk.scan(officer, id, drawn.getFirst().carrier().label(), drawer);
        desk.close(
                officer,
                id,
                Map.of(
                        drawn.getFirst().carrier().id(),
                        "Cất nhầm ngăn khi chuyển tủ",
                        drawn.getLast().carrier().id(),
                        "Đang để ở phòng họp, đã mang trả ngay"),
                office.second(Duty.HEAD));
        try (var pdf = Loader.loadPDF(office.bean(StocktakingPaper.class).print(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("BIÊN BẢN KIỂM KÊ", "27112026", "Cất nhầm ngăn", "Sai chỗ", "Thiếu");
            picture(pdf, "stocktaking-minutes");
        }
    }

    private static void picture(org.apache.pdfbox.pdmodel.PDDocument pdf, String name) throws Exception {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
        var folder = new File("target/pictures");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        assertThat(ImageIO.write(image, "png", new File(folder, name + ".png"))).isTrue();
    }
}
