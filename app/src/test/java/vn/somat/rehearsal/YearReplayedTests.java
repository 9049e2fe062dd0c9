package vn.somat.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.browser.House;
import vn.somat.regulation.rulebook.Replay;

class YearReplayedTests {

    @Test
    @DisplayName(
            "Two years of the rehearsal office, judged again under the rules of their days, give the same verdicts.")
    void theYearsAreReplayed() {
        try (var house = House.empty("spring.profiles.active=rehearsal")) {
            assertThat(house.bean(RehearsalOffice.class).open(Locale.forLanguageTag("vi")))
                    .isNotEmpty();
            var today = LocalDate.now(house.bean(Clock.class));
            var replay = house.bean(Replay.class);
            var outcome = replay.year(LocalDate.of(today.getYear() - 1, 1, 1), today);
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.judged()).isGreaterThan(50);
            var sql = house.bean(JdbcTemplate.class);
            assertThat(sql.queryForList("select distinct pack from regulation.decision order by 1", String.class))
                    .as("both laws were applied, each in its days")
                    .containsExactly("RS-2018", "RS-2025");
        }
    }
}
