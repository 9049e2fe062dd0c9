package vn.somat.regulation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Refusal;
import vn.somat.testing.RoomTest;

/** Judging acts by the rules of their day, and judging again what was decided. */
@RoomTest
class JudgingTests {

    private static final LocalDate OLD = LocalDate.of(2024, 5, 6);
    private static final LocalDate NEW = LocalDate.of(2026, 5, 6);

    @Autowired
    Judging judging;

    @Autowired
    Replay replay;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static Case extension(LocalDate day, int daysLeft, int years) {
        var facts = Facts.none()
                .level("level", "mat")
                .day("decision-day", day)
                .day("term-end", day.plusDays(daysLeft))
                .count("extension-years", years);
        return new Case("extend", day, facts, "document", "d-1", "system");
    }

    private Judgement require(Case of) {
        var judgement = transaction.execute(tx -> judging.require(of));
        assertThat(judgement).isNotNull();
        return judgement;
    }

    @Test
    @DisplayName(
            "A refused act cites the article and says what to do; what is allowed is kept with its facts and its pack.")
    void refusesAndKeeps() {
        assertThatThrownBy(() -> require(extension(OLD, 59, 11))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("regulation.rule.refused");
            assertThat(refusal.args().getFirst()).isEqualTo("R-TRM-02");
            assertThat((String) refusal.args().getLast()).contains("60 ngày", "10 năm với Mật");
            assertThat(refusal.citation()).isEqualTo("Luật 29/2018/QH14, Điều 20 khoản 2");
        });
        var allowed = require(extension(OLD, 60, 10));
        assertThat(jdbc.queryForMap(
                        "select pack, verdict, facts->>'extension-years' as years from regulation.decision where id = ?",
                        allowed.decision()))
                .containsEntry("pack", "RS-2018")
                .containsEntry("verdict", "allowed")
                .containsEntry("years", "10");
    }

    @Test
    @DisplayName("Every decision judged again under the rules of its day is the same; what differs is listed.")
    void replays() {
        require(extension(OLD, 400, 5));
        require(extension(NEW, 90, 1));
        var first = LocalDate.of(2024, 1, 1);
        var last = LocalDate.of(2026, 12, 31);
        var same = replay.year(first, last);
        assertThat(same.judged()).isGreaterThanOrEqualTo(2);
        assertThat(same.differences()).isEmpty();
        jdbc.update(
                "update regulation.decision set facts = jsonb_set(facts, '{extension-years}', '99') where day = ?",
                NEW);
        assertThat(replay.year(first, last).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.was()).isEqualTo("RS-2025 allowed");
            assertThat(difference.is()).isEqualTo("RS-2025 refused R-TRM-03");
        });
        jdbc.update(
                "update regulation.decision set facts = jsonb_set(facts, '{extension-years}', '1') where day = ?", NEW);
    }

    @Test
    @DisplayName("The regimes differ where the law does: a deputy determines only since March 2026.")
    void regimesDiffer() {
        var facts = Facts.none()
                .level("level", "mat")
                .yes("list-item")
                .word("decider", "deputy")
                .no("special-term")
                .count("term-years", 10);
        assertThat(judging.ask(new Case("determine", OLD, facts, "document", "d-2", "system"))
                        .rules())
                .containsExactly("R-DET-03");
        assertThat(judging.ask(new Case("determine", NEW, facts, "document", "d-2", "system"))
                        .refused())
                .isFalse();
    }
}
