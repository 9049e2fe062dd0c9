package vn.somat.classification.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.classification.life.Declassified;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.testing.TestOffice;

/** Thông báo thay đổi độ mật gửi muộn, and where a page of papers begins. */
class NoticeFigureTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");

    @AfterAll
    static void close() {
        office.close();
    }

    private static long late(LocalDate to) {
        return office.bean(DecisionFigureStore.class).figures(new PaperQuestion(office.today(), to, null)).stream()
                .filter(figure -> figure.key().equals("notices.late"))
                .mapToLong(figure -> figure.count())
                .sum();
    }

    @Test
    @DisplayName(
            "A notice counts as late when it went out after its day, or had not gone out when the days counted ended and its day was over.")
    void late() {
        Declassified.today(office, new Keeping(office).went("mat"));
        long unsent = Objects.requireNonNull(office.sql()
                .queryForObject("select count(*) from classification.level_notice where position > 0", Long.class));
        assertThat(unsent).isPositive();
        var after = Objects.requireNonNull(office.sql()
                        .queryForObject("select max(notify_by) from classification.level_change", LocalDate.class))
                .plusDays(1);
        assertThat(late(after.minusDays(1))).isZero();
        assertThat(late(after)).isEqualTo(unsent);
        office.sql()
                .update(
                        "update classification.level_notice set waived_day = ?, waived_by = ?, sealed_waived = ? where position > 0",
                        office.today(),
                        UUID.randomUUID(),
                        new byte[] {1});
        assertThat(late(after)).isZero();
    }

    @Test
    @DisplayName("A page that begins after a line of no possible day is not there.")
    void impossibleDay() {
        var id = UUID.randomUUID();
        var mark = new PageMark(office.today(), id, 3);
        assertThat(PageMark.read(mark.toString())).isEqualTo(mark);
        for (var day : new String[] {"+999999999-01-01", "-0044-03-15", "2026-02-30", ""}) {
            assertThatThrownBy(() -> PageMark.read(day + "_" + id + "_3")).isInstanceOf(Refusal.class);
        }
    }
}
