package vn.somat.safeguards.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Days;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Số liệu hội nghị cho báo cáo. */
class MeetingFiguresTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "The reports of the office count meetings, trainings and inspections, and each figure leads to its list, which shows a reader theirs.")
    void held() {
        var some = new TestMeetings(office);
        var open = some.opened("toi-mat", 1);
        some.prepared("mat", 1);
        var figures = office.bean(MeetingFigures.class);
        var today = office.today();
        assertThat(figures.between(today, today)).singleElement().satisfies(figure -> {
            assertThat(figure.count()).isEqualTo(1);
            assertThat(figure.address()).isEqualTo("/meetings?from=2026-09-14&to=2026-09-14");
        });
        assertThat(figures.between(today.minusDays(9), today.minusDays(1))
                        .getFirst()
                        .count())
                .isZero();
        var days = new Days(today, today);
        var meetings = office.bean(Meetings.class);
        assertThat(meetings.held(office.reader(Duty.HEAD), days, null))
                .extracting(line -> line.meeting().id())
                .containsExactly(open.id());
        assertThat(meetings.held(office.reader(Duty.HEAD, 1), days, null)).isEmpty();
        assertThat(meetings.held(office.reader(Duty.HEAD), new Days(today.plusDays(1), today.plusDays(9)), null))
                .isEmpty();
    }
}
