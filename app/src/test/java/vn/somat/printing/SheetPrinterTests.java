package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetPrinterTests {

    private static final double DOTS_A_MM = 40;

    private final SheetPrinter printer = new SheetPrinter();

    /** The smallest box around everything dark, in dots. */
    private static Rectangle inked(BufferedImage page) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    // Rule 9: Measurements are millimetres and come from the caller.
    @ParameterizedTest
    @CsvSource({"50, 35, 12.5, 20", "35, 50, 5, 5", "60, 40, 30, 10"})
    void theArrivalStampHasTheSizeAndPlaceThatWereAsked(double width, double height, double left, double top)
            throws Exception {
        ArrivalStamp sample = SampleSheets.stamp();
        ArrivalStamp stamp = new ArrivalStamp(
                sample.documentTitle(),
                width,
                height,
                sample.body(),
                sample.heading(),
                sample.fields(),
                sample.printedAt());
        byte[] pdf = PaperLab.print(out -> printer.arrivalStamp(stamp, new Paper(120, 80, left, top), out));
        BufferedImage page = PaperLab.pages(pdf, (float) (DOTS_A_MM * 25.4)).getFirst();
        Rectangle ink = inked(page);
        assertThat(page.getWidth() / DOTS_A_MM).isCloseTo(120, within(0.1));
        assertThat(ink.x / DOTS_A_MM).isCloseTo(left, within(0.15));
        assertThat(ink.y / DOTS_A_MM).isCloseTo(top, within(0.15));
        assertThat(ink.width / DOTS_A_MM).isCloseTo(width, within(0.2));
        assertThat(ink.height / DOTS_A_MM).isCloseTo(height, within(0.2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thường trực Tỉnh ủy",
                "Phòng Hành chính - Lưu trữ",
                "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực",
                "Tổ giúp việc Ban Chỉ đạo thực hiện Nghị quyết về phát triển khoa học, công nghệ và chuyển đổi số tỉnh"
            })
    void nothingIsCutOffAtTheFrameOfTheArrivalStamp(String receiver) throws Exception {
        ArrivalStamp sample = SampleSheets.stamp();
        ArrivalStamp stamp = new ArrivalStamp(
                sample.documentTitle(),
                50,
                35,
                sample.body(),
                sample.heading(),
                List.of(
                        new Field("Số:", "1035"),
                        new Field("Ngày:", "03/3/2026"),
                        new Field("Chuyển:", receiver),
                        new Field("Số và ký hiệu hồ sơ:", "")),
                sample.printedAt());
        byte[] pdf = PaperLab.print(out -> printer.arrivalStamp(stamp, new Paper(60, 45, 5, 5), out));
        assertThat(PaperLab.words(pdf).replaceAll("\\s+", " ")).contains(receiver);
        BufferedImage page = PaperLab.pages(pdf, (float) (DOTS_A_MM * 25.4)).getFirst();
        BufferedImage within = page.getSubimage(
                (int) (54 * DOTS_A_MM), (int) (5.8 * DOTS_A_MM), (int) (0.5 * DOTS_A_MM), (int) (33.4 * DOTS_A_MM));
        assertThat(inked(within).isEmpty()).as("ink beside the frame").isTrue();
    }

    @Test
    void aStampIsArchivableAndReadable() throws Exception {
        byte[] pdf = PaperLab.print(out -> printer.arrivalStamp(SampleSheets.stamp(), Paper.label(50, 35), out));
        PaperLab.assertArchivable(pdf);
        assertThat(PaperLab.words(pdf))
                .contains("VĂN PHÒNG TỈNH ỦY R")
                .contains("ĐẾN")
                .contains("Số: 35")
                .contains("Chuyển:")
                .contains("Số và ký hiệu hồ sơ:");
    }

    @Test
    void aSlipIsArchivableFitsItsSheetAndCarriesTheLedgersSeal() throws Exception {
        byte[] pdf = PaperLab.print(out -> printer.slip(SampleSheets.slip(), Paper.A5_LYING, out));
        PaperLab.assertArchivable(pdf);
        List<BufferedImage> pages = PaperLab.pages(pdf, 200);
        assertThat(pages).hasSize(1);
        assertThat(PaperLab.zbar(pages.getFirst())).isEqualTo(SampleBook.PAYLOAD);
        assertThat(PaperLab.words(pdf)).contains("Quyết định về việc bảo đảm chữ ữ ẫ ợ đ Đ đầy đủ");
    }

    @Test
    void eachShareHasAPageAndAnswersToTheScanner() throws Exception {
        RecoverySheet sheet = SampleSheets.recovery();
        byte[] pdf = PaperLab.print(out -> printer.recovery(sheet, out));
        PaperLab.assertArchivable(pdf);
        List<BufferedImage> pages = PaperLab.pages(pdf, 150);
        assertThat(pages).hasSize(sheet.shares().size());
        for (int i = 0; i < pages.size(); i++) {
            assertThat(PaperLab.zbar(pages.get(i))).isEqualTo(sheet.shares().get(i));
            assertThat(PaperLab.zxing(pages.get(i))).isEqualTo(sheet.shares().get(i));
        }
        assertThat(PaperLab.text(pdf).replaceAll("\\s", "")).contains("Mảnh1/2").contains("Mảnh2/2");
        assertThat(sheet.toString()).doesNotContain("somat1");
    }

    @Test
    void aTicketHasTwoHalvesWithItsCodeAndPlacesToSign() throws Exception {
        var tickets = new ArrayList<TicketSheet.Ticket>();
        for (int i = 1; i <= 6; i++) {
            tickets.add(
                    new TicketSheet.Ticket(
                            "G-00000" + i,
                            List.of(
                                    "HN-0012 · 08:30",
                                    "Điện thoại đi động hiệu Nokia, vỏ đen, có dán tên người gửi; kèm một đồng hồ thông minh và bộ sạc của người dự")));
        }
        var sheet = new TicketSheet(
                "Phiếu",
                new TicketSheet.Half(
                        "LIÊN 1 · giữ cùng thiết bị", List.of("Người gửi", "Người nhận giữ", "Đã nhận lại")),
                new TicketSheet.Half("LIÊN 2 · giao người gửi", List.of("Người nhận giữ")),
                tickets,
                SampleSheets.slip().printedAt());
        byte[] pdf = PaperLab.keep("six-tickets.pdf", PaperLab.print(out -> printer.tickets(sheet, out)));
        PaperLab.assertArchivable(pdf);
        var pages = PaperLab.pages(pdf, 150);
        assertThat(pages).hasSize(2);
        assertThat(PaperLab.zbar(pages.getLast()).lines()).containsExactly("G-000006", "G-000006");
        assertThat(PaperLab.words(pdf)).contains("Đã nhận lại", "bộ sạc của người dự");
    }

    @Test
    void markupInATextIsTextAndMissingGlyphsAreReported() throws Exception {
        Slip sample = SampleSheets.slip();
        Slip slip = new Slip(
                "Phiếu",
                "",
                "",
                "<b>&amp;</b> ☑",
                List.of(new Field("<img src='file:///etc/passwd'/>", "]]> </td>")),
                null,
                "",
                List.of(),
                "",
                sample.printedAt());
        Printed[] report = new Printed[1];
        byte[] pdf = PaperLab.print(out -> report[0] = printer.slip(slip, Paper.A4, out));
        assertThat(PaperLab.words(pdf))
                .contains("<b>&amp;</b> ‹U+2611›")
                .contains("<img")
                .contains("]]> </td>");
        assertThat(report[0].missing()).containsExactly(0x2611);
    }

    @Test
    void aShareWithoutHyphensIsSetInFours() {
        assertThat(RecoveryPages.split("ABCDEFGHIJ")).containsExactly("ABCD", "EFGH", "IJ");
        assertThat(RecoveryPages.split("ab-cd-e")).containsExactly("ab-", "cd-", "e");
    }
}
