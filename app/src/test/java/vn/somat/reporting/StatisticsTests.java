package vn.somat.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperFigures;
import vn.somat.classification.figures.PaperQuestion;
import vn.somat.classification.figures.PapersBy;
import vn.somat.classification.life.Declassified;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.DocumentId;
import vn.somat.reporting.statistics.Statistics;
import vn.somat.reporting.statistics.StatisticsPaper;
import vn.somat.reporting.statistics.StatisticsTable;
import vn.somat.testing.TestOffice;

/** Thống kê bí mật nhà nước. */
class StatisticsTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 14);
    private static final LocalDate AFTER = LocalDate.of(2026, 11, 10);

    private static StatisticsTable asItWas;
    private static DocumentId opened;

    private final Reader head = office.reader(Duty.HEAD);
    private final Statistics statistics = office.bean(Statistics.class);

    @BeforeAll
    static void plant() {
        var keeping = new Keeping(office);
        keeping.came("mat", 1);
        keeping.came("mat", 1);
        keeping.came("toi-mat", 1);
        keeping.came("tuyet-mat", 1);
        keeping.came("thuong", 1);
        opened = keeping.went("mat");
        asItWas = office.bean(Statistics.class).table(office.reader(Duty.HEAD), until(BEFORE), PapersBy.LEVEL);
        office.move("2026-11-10");
        Declassified.today(office, opened);
        keeping.came("mat", 1);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static PaperQuestion until(LocalDate to) {
        return new PaperQuestion(LocalDate.of(2026, 1, 1), to, null);
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static long number(StatisticsTable table, String key, PaperColumn column) {
        return table.lines().stream()
                .filter(line -> line.key().equals(key))
                .mapToLong(line -> line.in(column))
                .sum();
    }

    private StatisticsTable table(LocalDate to) {
        return statistics.table(head, until(to), PapersBy.LEVEL);
    }

    private long sql(String query, Object... values) {
        return Objects.requireNonNull(office.sql().queryForObject(query, Long.class, values));
    }

    @Test
    @DisplayName(
            "A unit is named as it was when its papers were drafted, with the unit that goes on with its work on the day of the table.")
    void succeeded() {
        try (var own = TestOffice.party("2026-09-14")) {
            var paper = new Keeping(own).came("mat", 1);
            new TransactionTemplate(own.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
                own.sql().execute("set local session_replication_role = replica");
                own.sql()
                        .update(
                                "update registry.document set unit = ? where id = ?",
                                own.unit().value(),
                                paper.value());
            });
            own.move("2026-10-05");
            own.bean(Organisation.class)
                    .succeed(Set.of(own.unit()), "THM", "Phòng Tổng hợp mới", null, own.today(), "system");
            var told = own.bean(Statistics.class);
            var reader = own.reader(Duty.HEAD);
            assertThat(told.table(reader, until(LocalDate.of(2026, 9, 30)), PapersBy.UNIT)
                            .lines())
                    .extracting(StatisticsTable.Line::name)
                    .containsExactly("Phòng Tổng hợp");
            assertThat(told.table(reader, until(own.today()), PapersBy.UNIT).lines())
                    .extracting(StatisticsTable.Line::name)
                    .singleElement()
                    .asString()
                    .contains("Phòng Tổng hợp", "Phòng Tổng hợp mới");
        }
    }

    @Test
    @DisplayName(
            "A table of a past day is the same whenever it is made: a paper has the level it had at the end of that day.")
    void asOf() {
        assertThat(table(BEFORE)).isEqualTo(asItWas);
        assertThat(number(asItWas, "mat", PaperColumn.KEPT_WENT)).isEqualTo(1);
        assertThat(number(table(AFTER), "mat", PaperColumn.KEPT_WENT)).isZero();
        assertThat(number(table(AFTER), "mat", PaperColumn.KEPT_CAME)).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "Came and went are counted by the level a paper was entered with, changes by the level before them, what is kept by the level at the end.")
    void byLevel() {
        var now = table(AFTER);
        assertThat(number(now, "mat", PaperColumn.WENT)).isEqualTo(1);
        assertThat(number(now, "mat", PaperColumn.DECLASSIFIED)).isEqualTo(1);
        assertThat(number(table(BEFORE), "mat", PaperColumn.DECLASSIFIED)).isZero();
        assertThat(now.sum(PaperColumn.CAME))
                .isEqualTo(sql("select count(*) from registry.document where direction = 'INCOMING' and rank > 0"));
        assertThat(now.lines()).extracting(StatisticsTable.Line::key).containsExactly("tuyet-mat", "toi-mat", "mat");
        for (var by : PapersBy.values()) {
            assertThat(statistics.table(head, until(AFTER), by).sums())
                    .as("by %s", by)
                    .isEqualTo(now.sums());
        }
    }

    @Test
    @DisplayName(
            "Who has the right to the statistics of the office is told of all papers; anybody else of those they may see.")
    void extent() {
        var clerk = office.reader(Duty.CLERK_INCOMING, 1);
        var theirs = statistics.table(clerk, until(AFTER), PapersBy.LEVEL);
        assertThat(theirs.whole()).isFalse();
        assertThat(theirs.sum(PaperColumn.CAME)).isEqualTo(3);
        assertThat(theirs.sum(PaperColumn.WENT)).isZero();
        var officer = office.reader(Duty.SECURITY_OFFICER, 1);
        var all = statistics.table(officer, until(AFTER), PapersBy.LEVEL);
        assertThat(all.whole()).isTrue();
        assertThat(all.sums()).isEqualTo(table(AFTER).sums());
        assertThat(refused(() -> statistics.table(office.reader(Duty.ADMINISTRATOR), until(AFTER), PapersBy.LEVEL))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "Every number leads to its papers, of which its reader sees only theirs, and is told how many they do not see.")
    void behindANumber() {
        for (var line : table(AFTER).lines()) {
            for (var column : PaperColumn.values()) {
                var found = behind(head, column, line.key());
                assertThat(found.counted()).as("%s %s", line.key(), column).isEqualTo(line.in(column));
                assertThat(found.papers()).hasSize((int) line.in(column));
                assertThat(found.hidden()).isZero();
            }
        }
        var officer = office.reader(Duty.SECURITY_OFFICER, 1);
        var found = behind(officer, PaperColumn.CAME, PaperFigures.ALL);
        assertThat(found.counted()).isEqualTo(5);
        assertThat(found.papers()).extracting(one -> one.level().code()).containsOnly("mat");
        assertThat(found.hidden()).isEqualTo(2);
        assertThat(behind(officer, PaperColumn.CAME, "' or true --").counted()).isZero();
        assertThat(refused(() -> statistics.papers(head, until(AFTER), PapersBy.LEVEL, PaperColumn.CAME, "mat", "x_y"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    private vn.somat.classification.figures.CountedPapers behind(Reader reader, PaperColumn column, String key) {
        return statistics.papers(reader, until(AFTER), PapersBy.LEVEL, column, key, null);
    }

    @Test
    @DisplayName("There are no figures of days to come.")
    void daysToCome() {
        assertThat(field(null, AFTER.plusDays(1), null)).isEqualTo("to");
        assertThat(field(AFTER, BEFORE, null)).isEqualTo("from");
        assertThat(field(null, null, "x")).isEqualTo("level");
        assertThat(statistics.question(null, null, "")).isEqualTo(until(AFTER));
    }

    private @Nullable String field(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String level) {
        return refused(() -> statistics.question(from, to, level))
                .flaws()
                .getFirst()
                .field();
    }

    @Test
    @DisplayName("What leaves as a file holds no formula, and the ledger says what was taken.")
    void taken() throws Exception {
        var unit = office.bean(vn.somat.organisation.Organisation.class)
                .openUnit("CT", "=HYPERLINK(\"x\")", null, LocalDate.of(2021, 1, 1), "system");
        office.sql().update("update registry.document set unit = ? where id = ?", unit.value(), opened.value());
        var paper = office.bean(StatisticsPaper.class);
        var csv = paper.csv(head, until(AFTER), PapersBy.UNIT);
        assertThat(csv.lines().filter(line -> line.contains("HYPERLINK"))).allMatch(line -> line.startsWith("\"'="));
        assertThat(sql("select count(*) from ledger.entry where act = 'reporting.statistics.made'"))
                .isPositive();
        try (var pdf = Loader.loadPDF(paper.print(head, until(AFTER), PapersBy.LEVEL))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("THỐNG KÊ BÍ MẬT NHÀ NƯỚC", "Tối mật", "Số của cả cơ quan", "Tổng cộng");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(paper.xlsx(head, until(AFTER), PapersBy.LEVEL)))) {
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getNumericCellValue())
                    .isEqualTo(table(AFTER).sum(PaperColumn.CAME));
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Tuyệt mật");
        }
        assertThat(List.of(csv.split("\r\n"))).hasSizeGreaterThan(4);
    }
}
