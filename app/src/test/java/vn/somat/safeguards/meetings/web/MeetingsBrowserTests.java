package vn.somat.safeguards.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** A meeting at the screen. */
@BrowserTest
class MeetingsBrowserTests {

    @Test
    @DisplayName(
            "A meeting is prepared, refused without a plan, consented to, opened; somebody comes in, leaves a telephone and gets it back; it is closed, written about and filed.")
    void theWholeWay(House house, Visitor visitor) {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        var officer =
                Staff.reader(house, Duty.SECURITY_OFFICER).person().value().toString();
        visitor.signedIn(Duty.SECURITY_OFFICER)
                .go("/meetings/new")
                .isAccessible()
                .picture("meeting-new");
        visitor.fill("TITLE", "Hội nghị bàn việc Y")
                .choose("level", "mat")
                .fill("first", today)
                .choose("chair", officer)
                .choose("keeper", officer)
                .fill("room", "Phòng họp tầng 2")
                .choose("equipment", "CHECKED")
                .submit();
        assertThat(visitor.text()).contains("Đã lập hồ sơ", "Hội nghị bàn việc Y", "Đang chuẩn bị");
        var meeting = visitor.path();
        visitor.press("Thêm người dự");
        var staff = visitor.page().locator("form[action$='/attendees']").first();
        staff.locator("[name=person]").selectOption(officer);
        staff.locator("[name=task]").fill("GM 12-GM/TU");
        staff.locator("button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("GM 12-GM/TU");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go(meeting);
        consent(visitor);
        assertThat(visitor.refusal()).contains("phương án");
        visitor.go(meeting + "/edit")
                .fill("PLAN", "Kiểm soát thẻ ở cửa")
                .fill("DEVICES", "Gửi điện thoại ở cửa")
                .submit();
        consent(visitor);
        assertThat(visitor.text()).contains("Đã đồng ý và ký");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.SECURITY_OFFICER).go(meeting);
        visitor.press("Khai mạc");
        visitor.settle();
        visitor.isAccessible().picture("meeting");
        visitor.go(meeting + "/door");
        visitor.page().locator("form[action$='/enter'] button").last().click();
        visitor.settle();
        assertThat(visitor.text()).contains("Ở cửa");
        visitor.page().locator("[name=what]").fill("Điện thoại Nokia");
        visitor.page().locator("[name=what]").press("Enter");
        visitor.settle();
        assertThat(visitor.text()).contains("G-", "Điện thoại Nokia", "Đang gửi");
        visitor.isAccessible().picture("meeting-door");
        var ticket = visitor.page()
                .locator("td", new Page.LocatorOptions().setHasText("G-"))
                .first()
                .innerText();
        visitor.go(meeting);
        visitor.press("Kết thúc hội nghị");
        visitor.settle();
        assertThat(visitor.refusal()).contains(ticket);
        visitor.go(meeting + "/door?in=false");
        for (var said : new String[] {"Đã trả thiết bị", "đã trả rồi"}) {
            visitor.page().locator("#f-code").fill(ticket);
            visitor.page().locator("#f-code").press("Enter");
            visitor.page()
                    .locator("#door [role=status] p", new Page.LocatorOptions().setHasText(said))
                    .waitFor();
        }
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("f-code");
        visitor.go(meeting);
        visitor.press("Kết thúc hội nghị");
        visitor.settle();
        assertThat(visitor.text()).contains("không thiếu gì");
        for (var paper : new String[] {"01-BB", "02-KL"}) {
            visitor.press("Ghi biên bản, kết luận");
            var form = visitor.page().locator("form[action$='/minutes']");
            form.locator("[name=paper]").fill(paper);
            form.locator("[name=text]").fill("Đã họp xong");
            form.locator("button.primary").click();
            visitor.settle();
            assertThat(visitor.text()).contains(paper);
        }
        visitor.press("Đóng hồ sơ");
        visitor.settle();
        assertThat(visitor.text()).contains("Đã đóng hồ sơ");
        visitor.go("/meetings?over=true").isAccessible().picture("meetings");
    }

    private static void consent(Visitor visitor) {
        visitor.press("Đồng ý sử dụng bí mật trong hội nghị");
        var form = visitor.page().locator("form[action$='/consent']");
        form.locator("[name=pin]").fill(Staff.PIN);
        form.locator("button.primary").click();
        visitor.settle();
    }
}
