package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.printing.WrittenReport.Part;

/** Báo cáo trên giấy: how it ends, and what an office program finds in it. */
class ReportPaperTests {

    private static final String LINE =
            "Cơ quan đã quán triệt, phổ biến các quy định về bảo vệ bí mật nhà nước đến toàn thể cán bộ.";
    private static final List<SheetColumn> COLUMNS =
            List.of(new SheetColumn("Nội dung", 60), new SheetColumn("Kỳ này", 25), new SheetColumn("Kỳ trước", 25));

    private final SheetPrinter printer = new SheetPrinter();

    private static Part words(String heading, int count) {
        return new Part(heading, Collections.nCopies(count, LINE), "", List.of(), List.of(), List.of());
    }

    private static Part table(int count) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of("Hàng " + i, "1", "2"));
        }
        return new Part("Bảng", List.of(), "Số liệu", COLUMNS, rows, List.of());
    }

    private static WrittenReport report(List<Part> parts) {
        return new WrittenReport(
                "Báo cáo",
                "Tỉnh ủy Sơn Hải",
                "Văn phòng",
                List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
                "Mật",
                "Số: ……-BC/VPTU",
                "Sơn Hải, ngày … tháng … năm …",
                "Báo cáo năm",
                "(từ 01/01/2026 đến 31/12/2026)",
                parts,
                "Nơi nhận:",
                List.of("- Bộ Công an;", "- Lưu."),
                "Chánh văn phòng",
                "Ngô Gia Bảo",
                new Witness(SampleBook.PAYLOAD, "1.234 việc"),
                Instant.parse("2026-11-27T02:00:00Z"));
    }

    private static String lastPage(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setStartPage(document.getNumberOfPages());
            return text.getText(document);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 25})
    @DisplayName("No signature stands alone on a page: a paragraph, two rows or a plot of the report stand above it.")
    void notAlone(int count) throws Exception {
        var written = PaperLab.print(out -> printer.report(report(List.of(words("I. Kết quả", count))), out));
        assertThat(lastPage(written)).contains("Ngô Gia Bảo", "Nơi nhận", "Cơ quan đã quán triệt");
        var counted = PaperLab.print(out -> printer.report(report(List.of(table(2 * count))), out));
        assertThat(lastPage(counted)).contains("Ngô Gia Bảo", "Hàng " + 2 * count, "Hàng " + (2 * count - 1));
        assertThat(PaperLab.words(counted)).containsOnlyOnce("Hàng " + 2 * count);
    }

    @Test
    @DisplayName("An empty cell of a list has room to be signed in.")
    void room() throws Exception {
        var rows = Collections.nCopies(20, List.of("Đồng chí Nguyễn An", "", ""));
        var list = new Part("", List.of(), "", COLUMNS, rows, List.of());
        var pdf = PaperLab.print(out -> printer.report(report(List.of(list)), out));
        assertThat(PaperLab.pages(pdf, 20)).hasSize(2);
    }

    @Test
    @DisplayName("The number of a page stands above it, but for the first.")
    void numbered() throws Exception {
        var pdf = PaperLab.keep(
                "report.pdf",
                PaperLab.print(out -> printer.report(
                        report(List.of(words("I. Kết quả", 12), table(30), words("II. Dự báo", 3))), out)));
        PaperLab.assertArchivable(pdf);
        assertThat(PaperLab.text(pdf)).startsWith("TỈNH ỦY SƠN HẢI");
        assertThat(lastPage(pdf).strip()).startsWith("3");
    }

    @Test
    @DisplayName(
            "The DOCX has headings an office program lists, tables, numbered pages, and a signature that is kept with the text.")
    void word() throws Exception {
        var out = new ByteArrayOutputStream();
        printer.word(report(List.of(words("I. Kết quả", 12), table(30), words("II. Dự báo", 3))), out);
        PaperLab.keep("report.docx", out.toByteArray());
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs().stream()
                            .filter(line -> "Heading1".equals(line.getStyle()))
                            .map(line -> line.getText()))
                    .containsExactly("I. Kết quả", "Bảng", "II. Dự báo");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getHeaderList()).hasSize(1);
            var last = word.getParagraphs().stream()
                    .filter(line -> line.getText().equals(LINE))
                    .toList();
            assertThat(last.getLast().getCTP().getPPr().isSetKeepNext()).isTrue();
            assertThat(last.getFirst().getCTP().getPPr().isSetKeepNext()).isFalse();
            assertThat(word.getTables().getFirst().getText()).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "VĂN PHÒNG", "MẬT");
        }
    }
}
