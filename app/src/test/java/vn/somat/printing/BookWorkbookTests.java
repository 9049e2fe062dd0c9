package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookWorkbookTests {

    private static XSSFWorkbook opened(Iterator<BookRow> rows) throws Exception {
        byte[] file = PaperLab.print(out -> new BookWorkbook()
                .write(
                        SampleBook.book(),
                        new BookWorkbook.Tabs("Bìa", "Sổ đến [2026]", "Kết thúc"),
                        rows,
                        Progress.UNWATCHED,
                        out));
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void theBookOpensAgainWithCoverRowsAndClosing() throws Exception {
        try (XSSFWorkbook book = opened(SampleBook.rows(30))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            XSSFSheet rows = book.getSheetAt(1);
            assertThat(rows.getLastRowNum()).isEqualTo(31);
            assertThat(rows.getRow(0).getCell(7).getStringCellValue()).isEqualTo("Độ mật");
            assertThat(rows.getRow(1).getCell(9).getStringCellValue()).isEqualTo("(10)");
            assertThat(rows.getRow(2).getCell(0).getStringCellValue()).isEqualTo("01");
            assertThat(rows.getRow(2).getCell(7).getStringCellValue()).isEqualTo("● Mật");
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("Sổ đăng ký bí mật nhà nước đến");
            assertThat(book.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Tổng số dòng đã ghi: 30");
        }
    }

    @Test
    void headingsAreFrozenAndRepeatedOnLyingPaper() throws Exception {
        try (XSSFWorkbook book = opened(SampleBook.rows(3))) {
            XSSFSheet rows = book.getSheetAt(1);
            assertThat(rows.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(rows.getPaneInformation().isFreezePane()).isTrue();
            assertThat(rows.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(rows.getPrintSetup().getLandscape()).isTrue();
            assertThat(rows.getFooter().getRight()).isEqualTo("Trang &P / &N");
        }
    }

    // Rule 8: Every cell of a workbook is text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 912",
                "-35",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")",
                "\t=1",
                "_x003D_1",
                "a < b & \"c\"",
                "<f>1</f>"
            })
    void whatLooksLikeAFormulaStaysText(String value) throws Exception {
        try (XSSFWorkbook book = opened(List.of(BookRow.of(value)).iterator())) {
            var cell = book.getSheetAt(1).getRow(2).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(value.replace('\t', ' '));
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void anOldValueIsStruckThrough() throws Exception {
        try (XSSFWorkbook book =
                opened(List.of(new BookRow(List.of(Cell.corrected("80", "08")))).iterator())) {
            var text = book.getSheetAt(1).getRow(2).getCell(0).getRichStringCellValue();
            assertThat(text.getString()).isEqualTo("80\n08");
            assertThat(text.getFontOfFormattingRun(0).getStrikeout()).isTrue();
        }
    }

    @Test
    void controlSignsAndOverlongTextsDoNotBreakTheFile() throws Exception {
        String text = "a\u0000\u0008b" + "x".repeat(40_000);
        try (XSSFWorkbook book = opened(List.of(BookRow.of(text)).iterator())) {
            String read = book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue();
            assertThat(read).startsWith("a\uFFFD\uFFFDbxx").endsWith(" […]");
            assertThat(read.length()).isLessThanOrEqualTo(32_767);
        }
    }

    @Test
    void decomposedLettersAreWrittenComposed() throws Exception {
        try (XSSFWorkbook book = opened(List.of(BookRow.of("u\u031B\u0303")).iterator())) {
            assertThat(book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("ữ");
        }
    }
}
