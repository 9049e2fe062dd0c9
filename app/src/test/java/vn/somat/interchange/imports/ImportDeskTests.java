package vn.somat.interchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.interchange.ImportProblem;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;
import vn.somat.registry.OldBooks;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** Older books come in whole or not at all, and every fault is told where it stands. */
class ImportDeskTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private ImportDesk desk;
    private Reader clerk;

    @BeforeEach
    void open() throws IOException {
        var clock = office.bean(Clock.class);
        desk = new ImportDesk(
                new Looking(new Headings()),
                new RowReading(office.bean(Regulations.class), new KeptNumbers(new Headings()), clock),
                office.bean(OldBooks.class),
                new ImportTray(clock));
        clerk = office.reader(Duty.CLERK_INCOMING);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("Real public documents go in, marked as imported, and are found with and without diacritics.")
    void realDocumentsAreFoundAgain() throws IOException {
        var report = desk.check(clerk, "vb-den", resource("/real-documents.csv"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.good()).isEqualTo(194);
        assertThat(lines()).as("before they are asked for").isZero();
        assertThat(desk.commit(clerk, report.id(), rows -> {})).isEqualTo(194);
        assertThat(lines()).isEqualTo(194);
        assertThat(found("bien gioi quoc gia")).isNotEmpty().allMatch(DocumentView::imported);
        assertThat(found("Biên giới quốc gia")).isNotEmpty();
        assertThat(found("06/2003/QH11"))
                .extracting(DocumentView::number)
                .first()
                .isEqualTo("06/2003/QH11");
    }

    @Test
    @DisplayName("Each fault is told by line and column; the right lines wait.")
    void faultsAreToldByLineAndColumn() {
        var file = """
                so_ky_hieu,ten_loai,tac_gia,ngay_van_ban,trich_yeu,do_mat
                15-CV/TU,Công văn,Tỉnh ủy A,03/02/2026,Về việc thứ nhất,
                ,Công văn,Tỉnh ủy A,03/02/2026,Thiếu số,
                16-CV/TU,Công văn,Tỉnh ủy A,31/02/2026,Ngày không có thật,
                17-CV/TU,Công văn,Tỉnh ủy A,03/02/2026,Độ mật lạ,Rất mật
                15-CV/TU,Công văn,Tỉnh ủy A,03/02/2026,Trùng dòng trên,
                18-CV/TU,Công văn,Tỉnh ủy A,03/02/2026,Quy ®Þnh vÒ c«ng t¸c,
                19-CV/TU,Công văn,Tỉnh ủy A,03/02/2027,Ngày chưa đến,
                """;

        var report = desk.check(clerk, "vb-den", utf8(file));

        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.good()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .containsExactly(
                        tuple(3L, "so_ky_hieu", "registry.text.required"),
                        tuple(4L, "ngay_van_ban", "interchange.date-impossible"),
                        tuple(5L, "do_mat", "interchange.level"),
                        tuple(6L, "so_ky_hieu", "registry.duplicate.in-file"),
                        tuple(7L, "trich_yeu", "interchange.font.tcvn3"),
                        tuple(8L, "ngay_van_ban", "registry.date.future"));
    }

    @Test
    @DisplayName("A Tuyệt mật line with an abstract stays out of the book, with the article.")
    void noAbstractOfTuyetMat() {
        var file = """
                so_ky_hieu,ten_loai,tac_gia,ngay_van_ban,trich_yeu,do_mat
                07-BC/TU,Báo cáo,Tỉnh ủy A,03/04/2026,Không được ghi,Tuyệt mật
                08-BC/TU,Báo cáo,Tỉnh ủy A,03/04/2026,,A
                """;

        var report = desk.check(clerk, "bmnn-den", utf8(file));

        assertThat(report.good()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(tuple(2L, "trich_yeu"));
    }

    @Test
    @DisplayName("Serials of the old book are kept, and counting goes on behind them.")
    void serialsAreKept() {
        var file = """
                so_den;so_ky_hieu;tac_gia;ngay_van_ban;ngay_den;trich_yeu
                41;1-CV/A;Tỉnh ủy A;01/02/2026;02/02/2026;Việc một
                ;2-CV/A;Tỉnh ủy A;01/02/2026;02/02/2026;Việc hai
                40;3-CV/A;Tỉnh ủy A;01/02/2026;02/02/2026;Việc ba
                """;

        desk.commit(clerk, desk.check(clerk, "vb-den", utf8(file)).id(), rows -> {});

        assertThat(found("3-CV/A")).extracting(line -> line.serial().number()).containsExactly(40);
        assertThat(found("2-CV/A")).extracting(line -> line.serial().number()).containsExactly(42);
    }

    @Test
    @DisplayName("All lines are written in one act, or none: a book closed meanwhile keeps every line out.")
    void allOrNothing() {
        var file = """
                so_ky_hieu,tac_gia,ngay_van_ban,trich_yeu
                1-CV/A,Tỉnh ủy A,01/02/2024,Vào sổ năm trước
                2-CV/A,Tỉnh ủy A,01/02/2026,Vào sổ năm nay
                """;
        var book = office.book("vb-den");
        var report = desk.check(clerk, "vb-den", utf8(file));
        office.sql()
                .update(
                        "update registry.volume set closed_at = now(), closed_by = opened_by, "
                                + "confirmed_by = opened_by where book = ?",
                        book.value());

        assertThatThrownBy(() -> desk.commit(clerk, report.id(), rows -> {})).isInstanceOf(Refusal.class);

        assertThat(lines()).isZero();
        assertThat(desk.check(clerk, "vb-den", utf8(file)).problems())
                .extracting(ImportProblem::line, ImportProblem::code)
                .containsExactly(tuple(3L, "registry.old-book.closed"));
    }

    @Test
    @DisplayName("What was written once is not written again.")
    void onlyOnce() {
        var file = "so_ky_hieu,tac_gia,ngay_van_ban\n1-CV/A,Tỉnh ủy A,01/02/2026\n";
        var report = desk.check(clerk, "vb-den", utf8(file));
        desk.commit(clerk, report.id(), rows -> {});

        assertThatThrownBy(() -> desk.commit(clerk, report.id(), rows -> {})).isInstanceOf(Refusal.class);
        assertThat(desk.check(clerk, "vb-den", utf8(file)).problems())
                .extracting(ImportProblem::code)
                .containsExactly("registry.duplicate.in-books");
    }

    @Test
    @DisplayName("Who may not register may not import.")
    void onlyClerksImport() {
        for (var duty : List.of(Duty.ADMINISTRATOR, Duty.INSPECTOR, Duty.DRAFTER, Duty.CLERK_OUTGOING)) {
            assertThatThrownBy(() -> desk.check(office.reader(duty), "vb-den", utf8("so_ky_hieu\n1-CV/A\n")))
                    .isInstanceOf(Refusal.class);
        }
    }

    private long lines() {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from registry.document", Long.class));
    }

    private List<DocumentView> found(String words) {
        return office.bean(Finding.class)
                .find(clerk, new Finding.Question(words, null, null, null, null, null, null, null))
                .documents();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(ImportDeskTests.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
