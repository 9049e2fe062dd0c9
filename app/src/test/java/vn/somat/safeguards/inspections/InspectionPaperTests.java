package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.testing.TestOffice;

/** Giấy tờ kiểm tra: how far they reach, and under which level. */
class InspectionPaperTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final InspectionDesk desk = office.bean(InspectionDesk.class);
    private final Inspections inspections = office.bean(Inspections.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private InspectionId going(String level, Kind kind, @Nullable String body) {
        var today = office.today();
        var id = desk.enter(officer, new NewInspection(kind, body, null, today, today, null, "Ông Khang", null, level));
        desk.begin(officer, id, 1);
        return id;
    }

    private void concluded(String level, Kind kind, String body) {
        var id = going(level, kind, body);
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, id)
                .checklist()
                .questions()
                .forEach(one -> given.put(
                        one.code(), new GivenAnswer(one.code().equals("l.3") ? Answer.BAD : Answer.GOOD, null)));
        desk.answer(officer, id, inspections.find(officer, id).acts(), given);
        desk.conclude(officer, id, inspections.find(officer, id).acts(), "Tốt", office.second(Duty.HEAD));
    }

    private static String text(byte[] paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    @DisplayName(
            "Printed minutes say up to which level they tell what the registers said, and never how much is left out.")
    void reach() throws IOException {
        var id = going("mat", Kind.SELF, null);
        var minutes = office.bean(InspectionMinutes.class);
        assertThat(text(minutes.print(officer, id))).contains("Phạm vi bản in Đầy đủ, mọi độ mật", "MẬT");
        assertThat(text(minutes.print(office.reader(Duty.SECURITY_OFFICER, 1), id)))
                .contains("Trích đến độ mật Mật, theo độ mật của người in")
                .doesNotContain("Đầy đủ");
        var elsewhere = going("mat", Kind.BELOW, "Sở Nội vụ");
        assertThat(text(minutes.print(office.reader(Duty.SECURITY_OFFICER, 1), elsewhere)))
                .contains("Đầy đủ");
        var ordinary = going("thuong", Kind.SELF, null);
        assertThat(text(minutes.print(office.reader(Duty.SECURITY_OFFICER, 0), ordinary)))
                .contains("Trích đến độ mật");
    }

    @Test
    @DisplayName(
            "A finding prints with what was done about it so far, and the comparison across bodies and years with what its reader may know; each under its level, as the file of a meeting is.")
    void findingAndComparison() throws IOException {
        var drafter = office.reader(Duty.DRAFTER);
        var findings = office.bean(FindingDesk.class);
        var finding = findings.found(
                officer,
                going("mat", Kind.SELF, null),
                new NewFinding(
                        "l.3",
                        "Máy QXZV chưa kiểm tra",
                        "Đưa máy đi kiểm tra",
                        office.today().plusDays(10),
                        drafter.person().value()));
        findings.remedied(drafter, finding, 1, "Đã đưa đi");
        var paper = office.bean(FindingPaper.class);
        assertThat(text(paper.print(drafter, finding)))
                .contains(
                        "PHIẾU KIẾN NGHỊ",
                        "L.3",
                        "Máy QXZV",
                        "Báo đã khắc phục",
                        "Đã đưa đi",
                        "Chờ kiểm tra lại",
                        "MẬT");
        assertThatThrownBy(() -> paper.print(office.reader(Duty.ARCHIVIST), finding))
                .isInstanceOf(Refusal.class);
        concluded("mat", Kind.BELOW, "Sở Nội vụ");
        concluded("tuyet-mat", Kind.BELOW, "Sở Ngoại vụ QXZV");
        var comparison = office.bean(ComparisonPaper.class);
        assertThat(text(comparison.print(officer)))
                .contains("Sở Nội vụ", "Sở Ngoại vụ QXZV", "TUYỆT MẬT", "L 1/", "2026")
                .contains("Theo cơ quan, đơn vị", "Sở Nội vụ 2026 1 %", "2026 1 %");
        PaperLab.keep("comparison.pdf", comparison.print(officer));
        assertThat(text(comparison.print(office.reader(Duty.SECURITY_OFFICER, 1))))
                .contains("Sở Nội vụ", "MẬT")
                .doesNotContain("QXZV", "TUYỆT");
        assertThatThrownBy(() -> comparison.print(drafter)).isInstanceOf(Refusal.class);
    }
}
