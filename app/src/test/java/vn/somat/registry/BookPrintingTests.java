package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.registry.BookPrinting.Format;
import vn.somat.registry.BookPrinting.Job;
import vn.somat.regulation.FormColumn;
import vn.somat.regulation.RegisterForm;
import vn.somat.testing.TestOffice;

/** One office, its four books under either pack, filled with all that may stand in one. */
class BookPrintingTests {

    private static final Locale VI = Locale.of("vi");

    private static TestOffice office;
    private static SampleBooks samples;
    private static BookPrinting printing;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2024-05-06");
        samples = new SampleBooks(office);
        samples.fill();
        office.move("2026-06-01");
        samples.fill();
        printing = office.bean(BookPrinting.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    static Stream<Arguments> books() {
        return Stream.of("RS-2018", "RS-2025")
                .flatMap(regime ->
                        Stream.of("bmnn-di", "bmnn-den", "vb-di", "vb-den").map(form -> Arguments.of(regime, form)));
    }

    private static BookView book(String regime, String form) {
        return office.bean(BookDesk.class).books(head()).stream()
                .filter(book ->
                        book.regime().equals(regime) && book.form().code().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static Reader head() {
        return office.reader(Duty.HEAD);
    }

    private static byte[] print(Reader reader, BookId book, @Nullable Integer volume, Format format) {
        var out = new ByteArrayOutputStream();
        printing.print(reader, book, volume, format, VI, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("books")
    @DisplayName("The book of every form of every pack is printed from the database with its own columns.")
    void everyFormPrints(String regime, String form) throws Exception {
        var book = book(regime, form);
        var pdf = print(head(), book.id(), null, Format.PDF);
        var words = PaperLab.words(PaperLab.keep("book-" + regime + "-" + form + ".pdf", pdf));
        assertThat(words).contains(book.form().title().toUpperCase(VI));
        assertThat(labels(book.form()))
                .allSatisfy(label -> assertThat(words.replace(" ", "")).contains(label.replace(" ", "")));
        assertThat(words).contains("VĂN PHÒNG TỈNH ỦY", "TỈNH ỦY SƠN HẢI", "Quyển số: 01", "Năm: " + book.year());
        assertThat(words).contains(book.form().citation().article());
        assertThat(words).doesNotContain("registry.print", "{0}", "‹U+");
    }

    private static List<String> labels(RegisterForm form) {
        return form.columns().stream().map(FormColumn::label).toList();
    }

    @ParameterizedTest
    @MethodSource("books")
    @DisplayName("The workbook holds the same lines, each value in the column of its form.")
    void theWorkbookHoldsTheSameLines(String regime, String form) throws Exception {
        var book = book(regime, form);
        try (var file = WorkbookFactory.create(new ByteArrayInputStream(print(head(), book.id(), null, Format.XLSX)))) {
            var sheet = file.getSheetAt(1);
            for (var column : book.form().columns()) {
                assertThat(sheet.getRow(0).getCell(column.number() - 1).getStringCellValue())
                        .isEqualTo(column.label());
            }
            assertThat(sheet.getLastRowNum() + 1 - 2).isGreaterThanOrEqualTo(SampleBooks.LINES);
        }
    }

    @Test
    @DisplayName(
            "A cancelled line is struck through and says why; a corrected value stands over the new one; kept and inserted numbers say so.")
    void nothingInABookIsErased() throws Exception {
        var words = PaperLab.words(print(head(), book("RS-2025", "bmnn-di").id(), null, Format.PDF));
        assertThat(words)
                .contains(SampleBooks.CANCELLED_BECAUSE)
                .contains(SampleBooks.RESERVED_BECAUSE)
                .contains(SampleBooks.INSERTED_BECAUSE)
                .contains(SampleBooks.OLD_TITLE)
                .contains(SampleBooks.NEW_TITLE);
    }

    @Test
    @DisplayName(
            "A closing that did not last stands on the closing page: when it was, its last number, who reopened and why.")
    void aReopeningIsOnTheClosingPage() throws Exception {
        var book = book("RS-2018", "vb-den");
        var desk = office.bean(BookDesk.class);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        desk.closeVolume(clerk, book.id(), office.second(Duty.HEAD));
        desk.reopenVolume(clerk, book.id(), "Còn ba văn bản đến muộn", office.second(Duty.HEAD));
        var words = PaperLab.words(print(head(), book.id(), null, Format.PDF));
        assertThat(words).contains("Mở lại lúc", "ở số " + SampleBooks.LINES, "Còn ba văn bản đến muộn");
    }

    @Test
    @DisplayName("Of a Tuyệt mật paper the book has the type and no abstract.")
    void topSecretLinesHaveNoAbstract() throws Exception {
        var words = PaperLab.words(print(head(), book("RS-2025", "bmnn-den").id(), null, Format.PDF));
        assertThat(words).contains("Tuyệt mật").doesNotContain(SampleBooks.TOP_TITLE);
    }

    @Test
    @DisplayName("What the addressee wrote of the inside of an envelope stays out of the book, for the addressee too.")
    void insidesStayOut() throws Exception {
        var addressee = office.reader(Duty.HEAD);
        var words = PaperLab.words(print(addressee, book("RS-2025", "bmnn-den").id(), null, Format.PDF));
        assertThat(words).contains("Chỉ người có tên mới được bóc bì").doesNotContain(SampleBooks.INSIDE_TITLE);
    }

    @Test
    @DisplayName(
            "Every page carries a seal of the ledger that was taken for this print-out, and the ledger says what was printed.")
    void everyPageCarriesTheSeal() throws Exception {
        var book = book("RS-2025", "vb-den");
        var pdf = print(head(), book.id(), 1, Format.PDF);
        PaperLab.assertArchivable(pdf);
        var seal = office.bean(Seals.class).latest().orElseThrow();
        for (var page : PaperLab.pages(pdf, 200)) {
            assertThat(PaperLab.zxing(
                            page.getSubimage(0, page.getHeight() * 3 / 4, page.getWidth() / 3, page.getHeight() / 4)))
                    .isEqualTo(seal.qr());
        }
        var entry = office.bean(Ledger.class)
                .history("book", book.id().value(), null, 1)
                .getFirst();
        assertThat(entry.act()).isEqualTo("registry.book.printed");
        assertThat(entry.facts())
                .containsEntry("size", Long.toString(seal.size()))
                .containsEntry("format", "PDF")
                .containsEntry("partial", "false")
                .containsEntry("volume", "1")
                .containsKeys("root", "pages", "lines", "first", "last");
    }

    @Test
    @DisplayName("A reader who is not cleared for all of a book prints an extract, and the cover says so.")
    void aPartialPrintSaysSo() throws Exception {
        var book = book("RS-2025", "bmnn-den");
        var part = PaperLab.words(print(office.reader(Duty.CLERK_INCOMING, 1), book.id(), null, Format.PDF));
        assertThat(part)
                .contains("Bản trích theo thẩm quyền")
                .doesNotContain("Tối mật")
                .doesNotContain("Tuyệt mật");
        assertThat(PaperLab.words(print(head(), book.id(), null, Format.PDF))).doesNotContain("Bản trích");
    }

    @Test
    @DisplayName("Who may not read a book as a whole does not print it.")
    void othersDoNotPrint() {
        var book = book("RS-2025", "bmnn-den").id();
        for (var other : List.of(Duty.CLERK_OUTGOING, Duty.DRAFTER, Duty.ADMINISTRATOR, Duty.ARCHIVIST)) {
            assertThatThrownBy(() -> print(office.reader(other), book, null, Format.PDF))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> printing.start(office.reader(other), book, null, Format.PDF, VI))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> print(head(), book, 9, Format.PDF)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> print(head(), new BookId(UUID.randomUUID()), null, Format.PDF))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A print-out in the background is its reader's alone and is fetched once.")
    void aPrintOutIsItsReadersAlone() throws Exception {
        var job = printing.start(head(), book("RS-2025", "vb-di").id(), null, Format.PDF, VI);
        waitFor(head(), job);
        var ready = printing.job(head(), job).orElseThrow();
        assertThat(ready.status()).isEqualTo(Job.Status.READY);
        assertThat(ready.done()).isEqualTo(ready.total()).isPositive();
        var other = office.reader(Duty.DEPUTY);
        assertThat(printing.job(other, job)).isEmpty();
        assertThat(printing.fetch(other, job)).isEmpty();
        assertThat(printing.fetch(head(), job))
                .hasValueSatisfying(pdf -> assertThat(pdf).startsWith('%', 'P', 'D', 'F'));
        assertThat(printing.fetch(head(), job)).isEmpty();
        assertThat(printing.job(head(), job)).isEmpty();
    }

    @Test
    @DisplayName("A print-out that nobody fetches is gone after ten minutes; one that is cancelled at once.")
    void aPrintOutDoesNotWaitForEver() throws Exception {
        var old = printing.start(head(), book("RS-2025", "vb-di").id(), null, Format.XLSX, VI);
        var cancelled = printing.start(head(), book("RS-2025", "vb-di").id(), null, Format.XLSX, VI);
        printing.cancel(head(), cancelled);
        assertThat(printing.job(head(), cancelled)).isEmpty();
        waitFor(head(), old);
        office.move("2026-06-02");
        assertThat(printing.job(head(), old)).isEmpty();
        assertThat(printing.fetch(head(), old)).isEmpty();
    }

    private static void waitFor(Reader reader, UUID job) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (printing.job(reader, job)
                .filter(one -> one.status() == Job.Status.RUNNING)
                .isPresent()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    @DisplayName("The arrival stamp has the pack's size and this paper's number and day; outgoing papers have none.")
    void theArrivalStamp() throws Exception {
        var paper = samples.incoming();
        var out = new ByteArrayOutputStream();
        printing.arrivalStamp(office.reader(Duty.CLERK_INCOMING), paper, VI, out);
        PaperLab.assertArchivable(PaperLab.keep("stamp.pdf", out.toByteArray()));
        assertThat(PaperLab.words(out.toByteArray())).contains("ĐẾN", "Số:", "Ngày:", "01/6/2026", "Chuyển:");
        assertThatThrownBy(() -> printing.arrivalStamp(
                        office.reader(Duty.CLERK_OUTGOING), samples.outgoing(), VI, new ByteArrayOutputStream()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A slip carries the paper's line and a seal that covers the printing of the slip itself.")
    void theSlip() throws Exception {
        for (var paper : List.of(samples.incoming(), samples.outgoing())) {
            var out = new ByteArrayOutputStream();
            printing.slip(head(), paper, VI, out);
            PaperLab.assertArchivable(
                    PaperLab.keep("slip-" + paper.equals(samples.incoming()) + ".pdf", out.toByteArray()));
            var page = PaperLab.pages(out.toByteArray(), 200).getFirst();
            var seal = office.bean(Seals.class).latest().orElseThrow();
            assertThat(PaperLab.zxing(
                            page.getSubimage(page.getWidth() / 2, 0, page.getWidth() / 2, page.getHeight() / 4)))
                    .isEqualTo(seal.qr());
            var entry = office.bean(Ledger.class)
                    .history("document", paper.value(), null, 1)
                    .getFirst();
            assertThat(entry.act()).isEqualTo("registry.slip.printed");
            assertThat(entry.index()).isNotNull().isLessThan(seal.size());
        }
        assertThatThrownBy(() -> printing.slip(
                        office.reader(Duty.CLERK_OUTGOING), samples.incoming(), VI, new ByteArrayOutputStream()))
                .isInstanceOf(Refusal.class);
    }
}
