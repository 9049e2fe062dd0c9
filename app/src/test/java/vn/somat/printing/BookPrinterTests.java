package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class BookPrinterTests {

    private static byte[] printed(Iterator<BookRow> rows) throws Exception {
        return PaperLab.print(out -> new BookPrinter().print(SampleBook.book(), rows, Progress.UNWATCHED, out));
    }

    private static BookRow withTitle(String title) {
        return BookRow.of("01", "", "01", "", "", "", title, "", "", "");
    }

    // Rule 1: Every PDF is PDF/A-2b.
    @Test
    void theValidatorOfArchivesAcceptsABook() throws Exception {
        PaperLab.assertArchivable(printed(SampleBook.rows(40)));
    }

    @Test
    void aBookWithoutRowsHasHeadingsAndIsStillABook() throws Exception {
        byte[] pdf = printed(Collections.emptyIterator());
        PaperLab.assertArchivable(pdf);
        assertThat(PaperLab.words(pdf))
                .contains("Số thứ tự")
                .contains("Trang 3 / 3")
                .contains("Tổng số dòng đã ghi: 0");
    }

    // Rule 2: What goes in comes out.
    @Test
    void vietnameseComesOutOfTheFileAsItWentIn() throws Exception {
        String words = PaperLab.words(printed(SampleBook.rows(12)));
        assertThat(words)
                .contains("SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐẾN")
                .contains("những người giữ sổ")
                .contains("Đặng Hữu Lẫm")
                .contains("Nguyễn Thị Hợi")
                .contains("đợt");
    }

    @Test
    void decomposedLettersArePrintedComposed() throws Exception {
        String title = "Giữ vững kỷ luật, ẫ ợ đ Đ ặ ỹ";
        byte[] pdf = printed(List.of(withTitle(Normalizer.normalize(title, Normalizer.Form.NFD)))
                .iterator());
        assertThat(PaperLab.words(pdf)).contains("Giữ vững kỷ luật, ẫ ợ đ Đ ặ ỹ");
    }

    @Test
    void theLettersFAndIStayTwoLetters() throws Exception {
        assertThat(PaperLab.words(printed(List.of(withTitle("office file")).iterator())))
                .contains("office file");
    }

    // Rule 3: A character the fonts cannot draw is printed as its number and reported.
    @Test
    void aCharacterTheFontsDoNotHaveIsShownAsItsNumberAndReported() throws Exception {
        List<Printed> report = new ArrayList<>();
        byte[] pdf = PaperLab.print(out -> report.add(new BookPrinter()
                .print(
                        SampleBook.book(),
                        List.of(withTitle("Gửi 中 \uD83D\uDE00 ☑ a\u202Eb")).iterator(),
                        Progress.UNWATCHED,
                        out)));
        assertThat(PaperLab.words(pdf)).contains("Gửi ‹U+4E2D› ‹U+1F600› ‹U+2611› a‹U+202E›b");
        assertThat(report.getFirst().missing()).containsExactly(0x202E, 0x2611, 0x4E2D, 0x1F600);
        PaperLab.assertArchivable(pdf);
    }

    @Test
    void everyPageSaysWhichOfHowManyAndOfWhichVolume() throws Exception {
        byte[] pdf = printed(SampleBook.rows(40));
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            String words = PaperLab.words(pdf);
            for (int i = 1; i <= pages; i++) {
                assertThat(words).contains("Trang " + i + " / " + pages);
            }
            assertThat(words.split("Quyển số: 01", -1)).hasSizeGreaterThan(pages);
            assertThat(words).contains(pages + " trang, kể cả bìa").contains("Tổng số dòng đã ghi: 40");
        }
    }

    // Rule 4: Every page of a book carries the ledger's seal as a QR that two independent readers can read.
    @Test
    void theLedgersSealIsReadOffEveryPageByTwoScanners() throws Exception {
        for (BufferedImage page : PaperLab.pages(printed(SampleBook.rows(20)), 200)) {
            assertThat(PaperLab.zbar(page)).isEqualTo(SampleBook.PAYLOAD);
            assertThat(PaperLab.zxing(page)).isEqualTo(SampleBook.PAYLOAD);
        }
    }

    @Test
    void theLongestSealIsStillReadOffAScanOf300DotsAnInch() throws Exception {
        String payload = "Ab3/".repeat(Witness.LONGEST / 4);
        Book book = SampleBook.book();
        Book sealed = new Book(
                book.documentTitle(),
                book.cover(),
                book.columns(),
                book.runningTitle(),
                book.pageLabel(),
                book.closing(),
                new Witness(payload, ""),
                book.printedAt());
        byte[] pdf =
                PaperLab.print(out -> new BookPrinter().print(sealed, SampleBook.rows(1), Progress.UNWATCHED, out));
        assertThat(PaperLab.zbar(PaperLab.pages(pdf, 300).get(1))).isEqualTo(payload);
    }

    @Test
    void aRowLongerThanAPageGoesOnOverleafAndLosesNothing() throws Exception {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            title.append("chữ").append(i).append(' ');
        }
        String words = PaperLab.words(printed(
                List.of(withTitle(title.toString()), withTitle("sau cùng")).iterator()));
        for (int i = 0; i < 900; i++) {
            assertThat(words).contains("chữ" + i + " ");
        }
        assertThat(words).contains("sau cùng");
    }

    @Test
    void aWordWiderThanItsColumnIsBrokenNotCutOff() throws Exception {
        String number = "123456789/KH-BCĐTWPCTNLPTC-VPTW-UBKTTW-BTGDVTW";
        byte[] pdf = printed(List.of(BookRow.of("01", "", "", "", number)).iterator());
        assertThat(PaperLab.text(pdf).replaceAll("\\s", "")).contains(number);
    }

    @Test
    void progressIsToldAndTheLastCountIsTheNumberOfRows() throws Exception {
        List<Long> told = new ArrayList<>();
        PaperLab.print(out -> new BookPrinter().print(SampleBook.book(), SampleBook.rows(450), told::add, out));
        assertThat(told).containsExactly(200L, 400L, 450L);
    }

    @Test
    void theFileNamesItsLanguageAndItsNeutralTitleOnly() throws Exception {
        try (var document = Loader.loadPDF(printed(SampleBook.rows(1)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(SampleBook.book().documentTitle());
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Producer", "CreationDate", "ModDate");
        }
    }
}
