package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** Lịch và việc chờ. */
@BrowserTest
class CalendarBrowserTests {

    private static void as(Visitor visitor, Duty duty, String path) {
        visitor.page().context().clearCookies();
        visitor.signedIn(duty).go(path);
    }

    @Test
    @DisplayName(
            "Whoever sits down reads what waits for them, room by room, what is late first; what has a day stands in the calendar and on the sheet of the week.")
    void whatIsDueStandsInTheCalendar(House house, Visitor visitor) {
        var desk = new Desk(house);
        var unused = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", "811-BC/LV", "Kín trên lịch", "mat");
        var today = LocalDate.now(house.bean(Clock.class));
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/requests/carry");
        visitor.page().locator("input[name=carriers]").last().check();
        visitor.fill("due", today.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                .fill("DESTINATION", "Hà Nội")
                .fill("PURPOSE", "Kín mục đích")
                .fill("PROTECTION", "Cặp có khóa");
        visitor.press("Gửi đề nghị").settle();
        var address = visitor.path();
        var label = visitor.page().locator("h1").first().textContent().strip();

        as(visitor, Duty.HEAD, "/");
        visitor.isAccessible();
        assertThat(visitor.text()).contains("Đề nghị mang ra, cung cấp chờ quyết định");
        visitor.go(address).press("Cho phép").settle();
        as(visitor, Duty.CLERK_INCOMING, address);
        visitor.press("Mang đi").settle();

        visitor.go("/calendar").isAccessible().picture("calendar");
        assertThat(visitor.page().locator("td.today").textContent()).contains(label, "hạn mang về");
        assertThat(visitor.text()).doesNotContain("Kín");
        visitor.go("/calendar/week").isAccessible().picture("calendar-week");
        assertThat(visitor.text()).contains(label, "hạn mang về").doesNotContain("Kín");
        visitor.go("/calendar?month=2027-02");
        assertThat(visitor.text()).contains("tháng 2/2027").doesNotContain(label);

        as(visitor, Duty.DRAFTER, "/calendar/week");
        assertThat(visitor.text()).doesNotContain(label);
    }
}
