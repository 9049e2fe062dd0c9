package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import vn.somat.ledger.Checkpoint;
import vn.somat.organisation.Office;
import vn.somat.printing.BookPrinter;
import vn.somat.printing.Cell;
import vn.somat.printing.PaperLab;
import vn.somat.printing.Progress;
import vn.somat.printing.Shape;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.ColumnValue;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Side;
import vn.somat.testing.TestOffice;

/** What stands on the paper of each form of each pack, line by line; no database behind it. */
class BookPaperTests {

    private static final Instant NOW = Instant.parse("2026-12-31T10:05:00Z");
    private static final Locale VI = Locale.of("vi");

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.state("2026-12-31");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Rules rules(String regime) {
        return office.bean(Regulations.class).of(regime);
    }

    private static PaperWords words() {
        return new PaperWords(office.bean(MessageSource.class), VI);
    }

    private static BookLine line(Rules rules, RegisterForm form) {
        return new BookLine(form, new LineTexts(rules, SampleLines.names(), words()));
    }

    static Stream<Arguments> forms() {
        return Stream.of("RS-2018", "RS-2025")
                .flatMap(regime ->
                        Stream.of("bmnn-di", "bmnn-den", "vb-di", "vb-den").map(form -> Arguments.of(regime, form)));
    }

    private static String text(Cell cell) {
        return cell.runs().stream().map(Cell.Run::text).collect(Collectors.joining());
    }

    /** The cell of a form's column for a line. */
    private static Cell cell(Rules rules, RegisterForm form, ColumnValue value, DocumentView view) {
        var at = IntStream.range(0, form.columns().size())
                .filter(i -> form.columns().get(i).value() == value)
                .findFirst()
                .orElseThrow();
        return line(rules, form).of(view).cells().get(at);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("Every form of every pack is printed with cover, columns and closing page of its own.")
    void everyFormIsPrinted(String regime, String code) throws Exception {
        var rules = rules(regime);
        var form = rules.form(code).orElseThrow();
        var lines = new SampleLines(rules, form).all();
        var volume = new BookVolume(1, LocalDate.of(2026, 1, 2), 1, 35, NOW, SampleLines.CLERK);
        var book = new BookView(new BookId(UUID.randomUUID()), form, regime, 2026, List.of(volume), null);
        var scope = new PrintScope(
                lines.size(),
                lines.size() + 1,
                Serial.of(1),
                Serial.of(35),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 12, 30),
                1,
                1,
                1);
        var body = new Office("Văn phòng Tỉnh ủy Sơn Hải", "Tỉnh ủy Sơn Hải", Side.PARTY, "TU", null);
        var paper = new BookPaper(
                book,
                scope,
                rules,
                SampleLines.names(),
                words(),
                body,
                List.of(),
                List.of(new OriginFile("69586b8434d3".repeat(5) + "a8d8", NOW)),
                "Nguyễn Thị Hợi");
        var line = line(rules, form);
        var root = new byte[32];
        new SecureRandom().nextBytes(root);
        var seal = new Checkpoint("somat/" + UUID.randomUUID(), 20_991, root, NOW, "");
        var out = new ByteArrayOutputStream();
        new BookPrinter()
                .print(
                        paper.with(line.columns(), seal, NOW),
                        lines.stream().map(line::of).iterator(),
                        Progress.UNWATCHED,
                        out);
        var pdf = PaperLab.keep(regime + "-" + code + ".pdf", out.toByteArray());
        PaperLab.assertArchivable(pdf);
        var words = PaperLab.words(pdf);
        assertThat(words)
                .contains(form.title().toUpperCase(VI), "Năm: 2026", "Từ ngày 05/01/2026 đến ngày 30/12/2026")
                .contains(
                        "Từ số 01 đến số 35",
                        "Quyển số: 01",
                        "TỈNH ỦY SƠN HẢI",
                        form.citation().article())
                .contains("Bản trích theo thẩm quyền", "Ngày 31 tháng 12 năm 2026")
                .contains("Nhập từ sổ cũ ngày", "SHA-256 của tệp: 69586b8434d3")
                .contains("1 dòng hủy, 1 số đang giữ, 1 số chèn", "Hủy: Ghi nhầm sổ", "Sửa trích yếu", "Chèn số: Sót")
                .doesNotContain("registry.print", "‹U+", "{");
        form.columns()
                .forEach(column -> assertThat(words.replace(" ", ""))
                        .contains(column.label().replace(" ", "")));
    }

    @Test
    @DisplayName("A corrected value stays readable, struck through, over the new one, in the column where it stood.")
    void aCorrectedValueStaysReadable() {
        var rules = rules("RS-2025");
        var form = rules.form("bmnn-den").orElseThrow();
        var view = new SampleLines(rules, form)
                .of(32, "", DocumentView.State.REGISTERED, null, false, false, SampleLines.corrections());
        for (var expected : List.of(
                List.of(ColumnValue.DATE, "09/5/2026"),
                List.of(ColumnValue.LEVEL, "Mật"),
                List.of(ColumnValue.UNIT, "Phòng Hành chính"),
                List.of(ColumnValue.ISSUER, "Sở Nội vụ"))) {
            var runs =
                    cell(rules, form, (ColumnValue) expected.getFirst(), view).runs();
            assertThat(runs.getFirst()).isEqualTo(new Cell.Run((String) expected.getLast(), true));
            assertThat(runs.getLast().struck()).isFalse();
        }
        assertThat(text(cell(rules, form, ColumnValue.NOTE, view)))
                .contains("Sửa trích yếu ngày 01/6/2026, Nguyễn Thị Hợi: Gõ sai trích yếu")
                .contains("Sửa người ký, cơ quan ban hành ngày 01/6/2026, Nguyễn Thị Hợi: Gõ sai");
    }

    @Test
    @DisplayName("An old abstract is not printed where the level now forbids one.")
    void anOldAbstractIsNotPrintedWhereItIsForbidden() {
        var rules = rules("RS-2025");
        var form = rules.form("bmnn-den").orElseThrow();
        var lines = new SampleLines(rules, form);
        for (int n = 30; n < 33; n++) {
            var view = lines.of(n, "", DocumentView.State.REGISTERED, null, false, false, SampleLines.corrections());
            var forbidden = view.level().abstracts() == AbstractRule.NEVER;
            assertThat(text(cell(rules, form, ColumnValue.TYPE_AND_TITLE, view)).contains("dự thảo cũ"))
                    .isNotEqualTo(forbidden);
        }
    }

    @Test
    @DisplayName("A cancelled line is struck through but for its remarks, which say why.")
    void aCancelledLineIsStruckThrough() {
        var rules = rules("RS-2025");
        var form = rules.form("bmnn-di").orElseThrow();
        var view = new SampleLines(rules, form)
                .of(3, "", DocumentView.State.CANCELLED, "Ghi nhầm sổ", false, false, List.of());
        var cells = new ArrayList<>(line(rules, form).of(view).cells());
        var remarks = cells.removeLast();
        assertThat(cells).allSatisfy(cell -> assertThat(cell.runs()).allMatch(Cell.Run::struck));
        assertThat(remarks.runs()).noneMatch(Cell.Run::struck);
        assertThat(text(remarks)).startsWith("Hủy: Ghi nhầm sổ");
    }

    @Test
    @DisplayName("The level is a word and a drawn sign; a level that forbids an abstract shows the type alone.")
    void theLevelIsAWordAndASign() {
        var rules = rules("RS-2025");
        var form = rules.form("bmnn-den").orElseThrow();
        var lines = new SampleLines(rules, form);
        var shapes = new ArrayList<Shape>();
        for (int n = 3; n < 6; n++) {
            var view = lines.plain(n);
            shapes.add(cell(rules, form, ColumnValue.LEVEL, view).shape());
            var title = text(cell(rules, form, ColumnValue.TYPE_AND_TITLE, view));
            if (view.level().code().equals("tuyet-mat")) {
                assertThat(title).isEqualTo(view.typeName());
            } else {
                assertThat(title).isEqualTo(view.typeName() + ": " + view.title());
            }
        }
        assertThat(shapes).doesNotHaveDuplicates().doesNotContain(Shape.NONE);
    }

    @Test
    @DisplayName("Recipients stand one to a line with their copies, and the copies are counted.")
    void recipientsStandWithTheirCopies() {
        var rules = rules("RS-2025");
        var form = rules.form("vb-di").orElseThrow();
        var view = new SampleLines(rules, form).plain(1);
        assertThat(text(cell(rules, form, ColumnValue.RECIPIENTS, view)))
                .isEqualTo("Ban Bí thư Trung ương Đảng\nCác đ/c ủy viên Ban Thường vụ Tỉnh ủy (15\u00a0bản)");
        assertThat(text(cell(rules, form, ColumnValue.COPIES, view))).isEqualTo("16");
        assertThat(text(cell(rules, form, ColumnValue.RECEIPT, view))).isEmpty();
    }
}
