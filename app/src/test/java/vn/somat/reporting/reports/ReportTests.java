package vn.somat.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Figure.Block;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.classification.life.Declassified;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.testing.TestOffice;

/** Báo cáo. */
class ReportTests {

    private static final TestOffice office = TestOffice.party("2026-03-10");
    private static final ReportWords DONE = new ReportWords(
            "Tình hình QXZV ổn định.", "Kết quả tốt.", "Không có vụ nào.", "Tiếp tục thực hiện.", "Bộ Công an");

    private static ReportId yearly;

    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final ReportDesk desk = office.bean(ReportDesk.class);
    private final Reports reports = office.bean(Reports.class);

    @BeforeAll
    static void plant() {
        var keeping = new Keeping(office);
        keeping.came("mat", 2);
        keeping.came("toi-mat", 1);
        keeping.came("tuyet-mat", 1);
        keeping.came("thuong", 1);
        var opened = keeping.went("mat");
        keeping.went("toi-mat");
        office.move("2026-12-16");
        Declassified.today(office, opened);
        keeping.came("mat", 1);
        new TestDevices(office::bean, office.reader(Duty.SECURITY_OFFICER)).copier();
        yearly = office.bean(ReportDesk.class)
                .begin(office.reader(Duty.SECURITY_OFFICER), typed(ReportKind.YEARLY, null, null, "mat"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static NewReport typed(ReportKind kind, @Nullable LocalDate from, @Nullable LocalDate to, String level) {
        return new NewReport(kind, from, to, level, null);
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private ReportVersion last(ReportId id) {
        return reports.read(officer, id).getFirst();
    }

    private ReportId adHoc() {
        return desk.begin(
                officer, typed(ReportKind.AD_HOC, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 16), "mat"));
    }

    private Reader signer() {
        var name = office.second(Duty.HEAD).username();
        return office.bean(Readers.class).named(name).orElseThrow();
    }

    private long sql(String query, Object... values) {
        return Objects.requireNonNull(office.sql().queryForObject(query, Long.class, values));
    }

    @Test
    @DisplayName("A yearly report has the days and the deadline of the regulation pack.")
    void window() {
        var period = reports.find(officer, yearly).period();
        assertThat(period)
                .isEqualTo(
                        new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 20)));
        var periods = office.bean(Periods.class);
        var half = Objects.requireNonNull(periods.current(ReportKind.HALF_YEARLY, LocalDate.of(2026, 7, 1)));
        assertThat(half.from()).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(half.to()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(half.due()).isEqualTo(LocalDate.of(2026, 6, 20));
        var summary = Objects.requireNonNull(periods.current(ReportKind.FIVE_YEARLY, office.today()));
        assertThat(summary.from()).isEqualTo(LocalDate.of(2021, 12, 15));
        assertThat(Objects.requireNonNull(periods.current(ReportKind.YEARLY, LocalDate.of(2026, 9, 1)))
                        .to())
                .isEqualTo(LocalDate.of(2025, 12, 14));
        assertThat(refused(() -> desk.begin(officer, typed(ReportKind.YEARLY, null, null, "mat")))
                        .code())
                .isEqualTo("reporting.report.there");
    }

    @Test
    @DisplayName("The figures of a report are those that somebody counts by hand in the books.")
    void figures() {
        KnownFigures figures = last(yearly).figures();
        var within = " and registered_at >= '2025-12-14T17:00Z' and registered_at < '2026-12-14T17:00Z'";
        for (var level : new String[] {"mat", "toi-mat", "tuyet-mat"}) {
            assertThat(figures.of("papers.came", level))
                    .as(level)
                    .isEqualTo(sql(
                            "select count(*) from registry.document where direction = 'INCOMING' and level = ?"
                                    + within,
                            level));
        }
        assertThat(figures.sum("papers.went"))
                .isEqualTo(sql("select count(*) from registry.document where direction = 'OUTGOING'" + within))
                .isEqualTo(2);
        // declassified after the end of the window
        assertThat(figures.of("papers.kept-went", "mat")).isEqualTo(1);
        assertThat(figures.sum("papers.declassified")).isZero();
        assertThat(figures.sum("devices.service")).isZero();
        assertThat(figures.of("papers.month.came", "2026-03")).isEqualTo(3);
        assertThat(figures.sum("decisions.decided"))
                .isEqualTo(sql(
                        "select count(*) from classification.determination where decided_at < '2026-12-14T17:00Z'"));
        assertThat(figures.sum("copies.held"))
                .isEqualTo(
                        sql(
                                "select count(*) from custody.carrier c join registry.document d on d.id = c.document"
                                        + " where c.state in ('HELD', 'IN_TRANSIT', 'CARRIED_OUT') and d.registered_at < '2026-12-14T17:00Z'"
                                        + " and (d.rank > 0 or exists (select 1 from classification.level_change h where h.document = d.id))"));
        var later = last(adHoc()).figures();
        assertThat(later.sum("papers.declassified")).isEqualTo(1);
        assertThat(later.of("papers.kept-went", "mat")).isZero();
        assertThat(later.sum("devices.service")).isEqualTo(1);
        assertThat(later.sum("devices.checked")).isEqualTo(1);
        assertThat(figures.in(Block.COURSE)).hasSize(26);
    }

    @Test
    @DisplayName("A report begins with a draft made of its figures, and what a person has to say stands in brackets.")
    void drafted() {
        var words = last(yearly).words();
        assertThat(words.situation())
                .contains(
                        "15/12/2025",
                        "14/12/2026",
                        "3 văn bản bí mật nhà nước (Tuyệt mật 1, Tối mật 1, Mật 1)",
                        "tăng 3 so với kỳ trước",
                        "[Nêu");
        assertThat(words.incidents()).isEqualTo("Trong kỳ không ghi nhận vụ lộ, mất bí mật nhà nước nào.");
        assertThat(words.outlook()).startsWith("[");
        assertThat(words.addressee()).contains("Bộ Công an");
    }

    @Test
    @DisplayName("Each time it is written a version is kept; who writes on what somebody else has changed is told.")
    void written() {
        var id = adHoc();
        desk.write(officer, id, 1, DONE, false);
        assertThat(refused(() -> desk.write(officer, id, 1, DONE, false)).code())
                .isEqualTo("reporting.report.changed-since");
        assertThat(reports.read(officer, id)).hasSize(2);
        assertThat(last(id).words()).isEqualTo(DONE);
        var figures = last(id).figures();
        new Keeping(office).came("mat", 1);
        assertThat(reports.now(officer, reports.find(officer, id)).same(figures))
                .isFalse();
        desk.write(officer, id, 2, DONE, true);
        assertThat(last(id).figures().sum("papers.came")).isEqualTo(figures.sum("papers.came") + 1);
        assertThat(refused(() -> desk.write(
                                officer, id, 3, new ReportWords("x\u0000", "", "", "", "x".repeat(2000)), false))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("situation", "addressee");
        assertThatThrownBy(() -> office.sql()
                        .update("update reporting.report_version set at = now() where report = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "The head signs with their own key what has no place left to fill in, from the day after its last day on unless it is ad hoc; what is signed is not changed any more, unless it is taken back before it went out, which stays told with its reason.")
    void signed() {
        var id = adHoc();
        var head = signer();
        var early = desk.begin(officer, typed(ReportKind.FIVE_YEARLY, LocalDate.of(2022, 1, 1), office.today(), "mat"));
        var tooEarly = refused(() -> desk.sign(head, early, 1, TestOffice.PIN));
        assertThat(tooEarly.code()).isEqualTo("reporting.report.not-over");
        assertThat(tooEarly.args()).isEqualTo(java.util.List.of("17/12/2026"));
        assertThat(refused(() -> desk.sign(head, id, 1, TestOffice.PIN)).code())
                .isEqualTo("reporting.report.unfinished");
        desk.write(officer, id, 1, DONE, false);
        assertThat(refused(() -> desk.sign(officer, id, 2, TestOffice.PIN)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> desk.sign(head, id, 1, TestOffice.PIN)).code())
                .isEqualTo("reporting.report.changed-since");
        assertThat(refused(() -> desk.sent(officer, id, office.today(), "12-BC/VPTU"))
                        .code())
                .isEqualTo("reporting.report.unsigned");
        desk.sign(head, id, 2, TestOffice.PIN);
        assertThat(refused(() -> desk.write(officer, id, 2, DONE, false)).code())
                .isEqualTo("reporting.report.signed-already");
        assertThat(refused(() -> desk.sent(officer, id, office.today().plusDays(1), "12-BC/VPTU"))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("on");
        desk.sent(officer, id, office.today(), "12-BC/VPTU");
        var sent = Objects.requireNonNull(reports.find(officer, id).sent());
        assertThat(sent.number()).isEqualTo("12-BC/VPTU");
        assertThat(sql("select count(*) from ledger.entry where act = 'reporting.report.signed'"))
                .isPositive();
        assertThatThrownBy(() -> office.sql()
                        .update("update reporting.report set versions = versions + 1 where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "The head signs with their own key what has no place left to fill in, from the day after its last day on unless it is ad hoc; what is signed is not changed any more, unless it is taken back before it went out, which stays told with its reason.")
    void takenBack() {
        var id = adHoc();
        var head = signer();
        var taking = office.bean(TakingBack.class);
        desk.write(officer, id, 1, DONE, false);
        assertThat(refused(() -> taking.take(head, id, 2, "Sai số liệu")).code())
                .isEqualTo("reporting.report.unsigned");
        desk.sign(head, id, 2, TestOffice.PIN);
        assertThat(refused(() -> taking.take(officer, id, 2, "Sai số liệu")).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> taking.take(head, id, 2, " ")).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update reporting.report set signed_at = null, signed_by = null, signed_key = null where id = ?",
                                id.value()))
                .isInstanceOf(DataAccessException.class);
        taking.take(head, id, 2, "Sai số liệu QXZV");
        var report = reports.find(officer, id);
        assertThat(report.open()).isTrue();
        assertThat(taking.of(officer, report)).singleElement().satisfies(back -> {
            assertThat(back.reason()).isEqualTo("Sai số liệu QXZV");
            assertThat(back.signedBy()).isEqualTo(head.person());
            assertThat(back.version()).isEqualTo(2);
        });
        assertThat(sql("select count(*) from ledger.entry where act = 'reporting.report.taken-back'"))
                .isEqualTo(1);
        desk.write(officer, id, 2, DONE, false);
        desk.sign(head, id, 3, TestOffice.PIN);
        desk.sent(officer, id, office.today(), "13-BC/VPTU");
        assertThat(refused(() -> taking.take(head, id, 3, "Muộn")).code()).isEqualTo("reporting.report.sent-already");
        assertThatThrownBy(() ->
                        office.sql().update("delete from reporting.report_taken_back where report = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("Words and figures are sealed by the level of the report, and only who is cleared for it knows of it.")
    void sealed() {
        var id = desk.begin(officer, typed(ReportKind.AD_HOC, LocalDate.of(2026, 3, 1), office.today(), "toi-mat"));
        desk.write(officer, id, 1, DONE, false);
        var low = office.reader(Duty.SECURITY_OFFICER, 1);
        assertThat(refused(() -> reports.find(low, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(reports.page(low, null)).noneMatch(one -> one.id().equals(id));
        assertThat(refused(() -> desk.begin(
                                low, typed(ReportKind.AD_HOC, LocalDate.of(2026, 3, 1), office.today(), "toi-mat")))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> reports.page(office.reader(Duty.DRAFTER), null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(
                        sql(
                                "select count(*) from reporting.report_version where position(convert_to('QXZV', 'UTF8') in sealed_words) > 0"))
                .isZero();
    }

    @Test
    @DisplayName(
            "What the law or a sector asks for is due until it was sent; of a report above their clearance nobody is told.")
    void owed() {
        assertThat(reports.owed(officer)).extracting(Reports.Owed::kind).contains(ReportKind.YEARLY);
        assertThat(reports.owed(office.reader(Duty.SECURITY_OFFICER, 0)))
                .extracting(Reports.Owed::kind)
                .doesNotContain(ReportKind.YEARLY);
        desk.ask(officer, true, "Công văn 12/CV");
        // that of June was past when it was asked for
        assertThat(reports.owed(officer)).extracting(Reports.Owed::kind).doesNotContain(ReportKind.HALF_YEARLY);
        var today = office.today();
        office.move("2027-05-20");
        assertThat(reports.owed(officer)).extracting(Reports.Owed::kind).contains(ReportKind.HALF_YEARLY);
        office.move(today.toString());
        assertThat(reports.askedOn()).contains("Công văn 12/CV");
        desk.ask(officer, false, "Công văn 13/CV");
        assertThat(reports.owed(officer)).extracting(Reports.Owed::kind).doesNotContain(ReportKind.HALF_YEARLY);
        assertThat(refused(() -> desk.ask(officer, true, " "))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("basis");
    }

    @Test
    @DisplayName("It is made as PDF/A and as DOCX, with its words, tables and plots, under the head of the office.")
    void onPaper() throws Exception {
        var id = adHoc();
        desk.write(officer, id, 1, DONE, false);
        var paper = office.bean(ReportPaper.class);
        var printed = paper.pdf(officer, id);
        PaperLab.assertArchivable(printed);
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "TỈNH ỦY SƠN HẢI",
                            "BÁO CÁO ĐỘT XUẤT VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                            "Tình hình QXZV ổn định.",
                            "Văn bản đến trong kỳ",
                            "IV. Dự báo",
                            "- Bộ Công an",
                            "MẬT");
        }
        var docx = paper.docx(officer, id);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getParagraphs()).anyMatch(line -> line.getText().contains("QXZV"));
            assertThat(word.getTables()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(word.getAllPictures()).hasSize(2);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("[Content_Types].xml");
        }
    }
}
