package vn.somat.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.Readers;
import vn.somat.custody.Keeping;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.reporting.packages.PackageMaking;
import vn.somat.reporting.packages.Packages;
import vn.somat.reporting.reports.KnownFigures;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.Period;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.ReportTables;
import vn.somat.reporting.reports.ReportWords;
import vn.somat.reporting.reports.Reports;
import vn.somat.reporting.reports.SubordinateFigures;
import vn.somat.reporting.reports.TakingBack;
import vn.somat.testing.TestOffice;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Sealing;

/** Gói báo cáo của cơ quan trực thuộc. */
class PackageTests {

    private static final TestOffice province = TestOffice.party("2026-12-16");
    private static final TestOffice below = TestOffice.state("2026-12-16");

    @AfterAll
    static void close() {
        province.close();
        below.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static ReportId report(TestOffice office, int papers) {
        office.move("2026-12-10");
        var keeping = new Keeping(office);
        for (int i = 0; i < papers; i++) {
            keeping.came("mat", 1);
        }
        office.move("2026-12-16");
        return office.bean(ReportDesk.class)
                .begin(office.reader(Duty.SECURITY_OFFICER), new NewReport(ReportKind.YEARLY, null, null, "mat", null));
    }

    private static String card(TestOffice office) {
        return office.bean(OfficeCards.class).file();
    }

    private static byte[] made(ReportId id, TestOffice receiver) {
        return made(id, card(receiver), fingerprint(receiver));
    }

    private static byte[] made(ReportId id, String card, String fingerprint) {
        return below.bean(PackageMaking.class).make(below.reader(Duty.SECURITY_OFFICER), id, card, fingerprint);
    }

    private static String fingerprint(TestOffice office) {
        var other = office == province ? below : province;
        return other.bean(OfficeCards.class).read(card(office)).fingerprint();
    }

    /** A package of the office below with one line of figures, sealed to the province. */
    private static byte[] crafted(String figure) throws IOException {
        return crafted(figure, province);
    }

    /** @param meant whose key is signed */
    private static byte[] crafted(String figure, TestOffice meant) throws IOException {
        var sealing = below.bean(Sealing.class);
        var signed = "somat-report-package 2\nsender "
                + Base64.getEncoder().encodeToString(sealing.publicKey())
                + "\nreceiver "
                + Base64.getEncoder()
                        .encodeToString(meant.bean(SealedParcels.class).publicKey())
                + "\noffice Ủy ban\nsymbol UBND\nkind AD_HOC\nfrom 2026-12-01\nto 2026-12-10\nlevel mat\nfigure "
                + figure
                + "\n";
        var signature = sealing.sign(signed.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var receiver = below.bean(OfficeCards.class).read(card(province)).seals();
        try (var parcel = below.bean(SealedParcels.class).seal(out, receiver)) {
            parcel.body()
                    .write((signed + "\n" + Base64.getEncoder().encodeToString(signature) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            parcel.finish();
        }
        return out.toByteArray();
    }

    private static List<Figure> rolled() {
        return province.bean(SubordinateFigures.class)
                .of(ReportKind.AD_HOC, new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10), null), 3);
    }

    @Test
    @DisplayName("An office whose card was entered anew, under a new name too, counts once, by its last package.")
    void enteredAnew() throws Exception {
        var officer = province.reader(Duty.SECURITY_OFFICER);
        var packages = province.bean(Packages.class);
        var first = packages.enter(officer, card(below), true);
        packages.take(officer, crafted("SITUATION papers.came mat 3"));
        packages.end(officer, first.id());
        var second = packages.enter(officer, card(below), true);
        assertThat(rolled()).extracting(Figure::count).containsExactly(3L);
        packages.take(officer, crafted("SITUATION papers.came mat 7"));
        assertThat(rolled()).extracting(Figure::count).containsExactly(7L);
        packages.end(officer, second.id());
        var organisation = below.bean(Organisation.class);
        var before = organisation.office().orElseThrow();
        organisation.rename("Ủy ban nhân dân tỉnh Sơn Hải Mới", before.superior(), "system");
        var renamed = packages.enter(officer, card(below), true);
        assertThat(renamed.name()).isNotEqualTo(second.name());
        packages.take(officer, crafted("SITUATION papers.came mat 9"));
        assertThat(rolled()).extracting(Figure::count).containsExactly(9L);
        packages.end(officer, renamed.id());
        organisation.rename(before.name(), before.superior(), "system");
    }

    @Test
    @DisplayName(
            "A package holds the figures of a signed report, signed by the office's own key for the one superior whose fingerprint was typed, and sealed to its key; only that of a subordinate office whose card was entered is taken in, whole, once, and rolled up into the report of the same kind and days.")
    void sentOn() throws Exception {
        var officer = province.reader(Duty.SECURITY_OFFICER);
        var packages = province.bean(Packages.class);
        var entered = packages.enter(officer, card(below), true);
        var meantForOthers = crafted("SITUATION papers.came mat 3", below);
        assertThat(refused(() -> packages.take(officer, meantForOthers))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("reporting.package.not-for-us");
        packages.end(officer, entered.id());
    }

    @Test
    @DisplayName(
            "A package with a figure that this version has no words for is refused whole, and says that the sender runs a newer one.")
    void newer() throws Exception {
        var officer = province.reader(Duty.SECURITY_OFFICER);
        var packages = province.bean(Packages.class);
        var entered = packages.enter(officer, card(below), true);
        var file = crafted("RESULTS devices.unheard-of - 1");
        assertThat(refused(() -> packages.take(officer, file))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("reporting.package.newer");
        packages.end(officer, entered.id());
        var kept = new KnownFigures(List.of(new Figure(Block.SUBORDINATES, "devices.unheard-of", "UBND", 1, null)));
        assertThat(province.bean(ReportTables.class)
                        .rolled(kept, Locale.of("vi"))
                        .rows())
                .extracting(ReportTables.Row::name)
                .containsExactly("devices.unheard-of");
    }

    @Test
    @DisplayName(
            "A package holds the figures of a signed report, signed by the office's own key for the one superior whose fingerprint was typed, and sealed to its key; only that of a subordinate office whose card was entered is taken in, whole, once, and rolled up into the report of the same kind and days.")
    void rolledUp() {
        var officer = province.reader(Duty.SECURITY_OFFICER);
        var packages = province.bean(Packages.class);
        var ours = report(province, 2);
        var theirs = report(below, 3);
        assertThat(refused(() -> made(theirs, province)).code()).isEqualTo("reporting.report.unsigned");
        var words = new ReportWords("Một", "Hai", "Ba", "Bốn", "Tỉnh ủy");
        below.bean(ReportDesk.class).write(below.reader(Duty.SECURITY_OFFICER), theirs, 1, words, false);
        var head = below.second(Duty.HEAD).username();
        below.bean(ReportDesk.class)
                .sign(below.bean(Readers.class).named(head).orElseThrow(), theirs, 2, TestOffice.PIN);
        for (var other :
                new String[] {"", fingerprint(below), fingerprint(province).substring(5)}) {
            assertThat(refused(() -> made(theirs, card(province), other))
                            .flaws()
                            .getFirst()
                            .code())
                    .isEqualTo("reporting.package.other-fingerprint");
        }
        var file = made(theirs, card(province), fingerprint(province).toLowerCase(Locale.ROOT));
        var signer = below.bean(Readers.class).named(head).orElseThrow();
        assertThat(refused(() -> below.bean(TakingBack.class).take(signer, theirs, 2, "Sai"))
                        .code())
                .isEqualTo("reporting.report.packed");

        assertThat(refused(() -> packages.take(officer, file))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("reporting.package.stranger");
        assertThat(refused(() -> packages.enter(officer, card(below), false))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("compared");
        var entered = packages.enter(officer, card(below), true);
        assertThat(refused(() -> packages.enter(officer, card(below), true)).code())
                .isEqualTo("reporting.package.known");
        for (int at : new int[] {0, file.length / 2, file.length - 1}) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThat(refused(() -> packages.take(officer, changed))
                            .flaws()
                            .getFirst()
                            .code())
                    .isEqualTo("reporting.package.broken");
        }
        assertThat(refused(() -> packages.take(officer, new byte[0]))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("reporting.package.broken");
        assertThat(refused(() -> packages.take(province.reader(Duty.DRAFTER), file))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> packages.take(province.reader(Duty.SECURITY_OFFICER, 0), file))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        packages.take(officer, file);
        assertThat(refused(() -> packages.take(officer, file)).code()).isEqualTo("reporting.package.taken");
        assertThat(packages.page(officer, null))
                .filteredOn(one -> one.kind() == ReportKind.YEARLY)
                .hasSize(1);

        var desk = province.bean(ReportDesk.class);
        var reports = province.bean(Reports.class);
        assertThat(reports.now(officer, reports.find(officer, ours))
                        .same(reports.read(officer, ours).getFirst().figures()))
                .isFalse();
        desk.write(officer, ours, 1, words, true);
        var figures = reports.read(officer, ours).getFirst().figures();
        assertThat(figures.sum("papers.came")).isEqualTo(2);
        var rolled = province.bean(ReportTables.class).rolled(figures, java.util.Locale.of("vi"));
        assertThat(rolled.headings()).containsExactly("Cơ quan", "UBND", "Tổng cộng");
        assertThat(rolled.rows())
                .filteredOn(row -> row.name().equals("Văn bản đến trong kỳ"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(ReportTables.Cell::count)
                        .containsExactly(2L, 3L, 5L));
        packages.end(officer, entered.id());
        assertThat(packages.subordinates(officer)).isEmpty();
        assertThat(LocalDate.of(2026, 12, 14))
                .isEqualTo(reports.find(officer, ours).period().to());
    }
}
