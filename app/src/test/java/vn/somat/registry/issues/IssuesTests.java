package vn.somat.registry.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.issues.IssuedCopy.State;
import vn.somat.testing.TestOffice;

/** Books and conference papers given out by number, and what became of each copy. */
class IssuesTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private Issues issues;
    private IssueReading reading;
    private Reader clerk;

    @BeforeEach
    void open() {
        issues = office.bean(Issues.class);
        reading = office.bean(IssueReading.class);
        clerk = office.reader(Duty.CLERK_OUTGOING);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Copies of a book or a conference paper go to a list in one act, numbered through in the order of the recipients.")
    void copiesAreNumberedThrough() throws IOException {
        var list = office.bean(DistributionLists.class)
                .create(
                        clerk,
                        "Ban Chấp hành",
                        List.of(new Recipient("Đồng chí Một", 1), new Recipient("Đồng chí Hai", 2)));
        var id = issues.issue(
                clerk,
                "Tài liệu hội nghị lần thứ năm QXZV",
                office.today(),
                office.today().plusDays(2),
                11,
                list,
                List.of(new Recipient("Đồng chí Ba", 1)));

        assertThat(reading.copies(clerk, id))
                .extracting(one -> one.copy() + " " + one.recipient())
                .containsExactly("11 Đồng chí Một", "12 Đồng chí Hai", "13 Đồng chí Hai", "14 Đồng chí Ba");
        assertThat(reading.page(clerk, null)).extracting(Issue::out).containsExactly(4);
        var paper = office.bean(IssuePaper.class);
        assertThat(text(paper.signing(clerk, id))).contains("DANH SÁCH KÝ NHẬN", "QXZV", "PH-1/13", "Đồng chí Ba");
        assertThat(text(paper.labels(clerk, id)))
                .contains("PH-1/11", "Bản số 14")
                .doesNotContain("Đồng chí");
        assertThat(office.sql()
                        .queryForList("select i::text, c::text from registry.issue i, registry.issue_copy c")
                        .toString())
                .doesNotContain("QXZV")
                .doesNotContain("Đồng chí");
        refused(() -> given(0, clerk), "registry.issue.copies");
        refused(() -> given(1001, clerk), "registry.issue.copies");
        refused(() -> given(1, office.reader(Duty.DRAFTER)), "access.refused.duty");
    }

    @Test
    @DisplayName(
            "What comes back is ticked off by its code; a list with copies that are still to come back is not closed.")
    void whatComesBackIsTickedOff() throws IOException {
        var id = given(3, clerk);
        var other = given(1, clerk);

        assertThat(issues.back(clerk, id, " ph-1/2 ")).isEqualTo(2);
        refused(() -> issues.back(clerk, id, "2"), "registry.issue.state.OUT");
        refused(() -> issues.back(clerk, id, "9"), "registry.issue.no-copy");
        refused(() -> issues.back(clerk, id, "PH-2/1"), "registry.issue.other");
        refused(() -> issues.back(clerk, id, "B-000012"), "registry.issue.code");
        issues.undo(clerk, id, 2);
        assertThat(issues.back(clerk, id, "2")).isEqualTo(2);
        refused(() -> issues.close(clerk, id), "registry.issue.outstanding");
        assertThat(issues.back(clerk, id, "1")).isEqualTo(1);
        issues.gone(clerk, id, 3, "Đồng chí ấy đi công tác nước ngoài");
        assertThat(text(office.bean(IssuePaper.class).recall(clerk, id)))
                .contains("DANH SÁCH THU HỒI", "26/11/2026", "không thu được: Đồng chí ấy đi công tác");
        office.move("2026-12-26");
        assertThat(reading.find(clerk, other).overdue(office.today())).isTrue();
        assertThat(reading.find(clerk, id).overdue(office.today())).isFalse();
        issues.close(clerk, id);
    }

    @Test
    @DisplayName("Who got which copy is never changed, and a closed list stays as it is.")
    void aClosedListStays() {
        var id = given(1, clerk);
        assertThatThrownBy(() -> office.sql().update("update registry.issue_copy set recipient = '\\x00'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql().update("delete from registry.issue_copy"))
                .isInstanceOf(DataAccessException.class);
        assertThat(issues.back(clerk, id, "1")).isEqualTo(1);
        issues.close(clerk, id);
        refused(() -> issues.undo(clerk, id, 1), "registry.issue.closed");
        assertThat(reading.copies(clerk, id)).extracting(IssuedCopy::state).containsExactly(State.BACK);
        assertThatThrownBy(
                        () -> office.sql().update("update registry.issue_copy set state = 'OUT', at = null, by = null"))
                .isInstanceOf(DataAccessException.class);
    }

    private UUID given(int copies, Reader reader) {
        return issues.issue(
                reader,
                "Sách",
                office.today(),
                office.today().plusDays(2),
                1,
                null,
                List.of(new Recipient("Đồng chí Bốn", copies)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
