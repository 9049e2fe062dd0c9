package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** Copies, places and stocktaking at the screen. */
@BrowserTest
class CustodyBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(700);

    private static String room(Visitor visitor, String level) {
        var code = "P" + COUNT.incrementAndGet();
        visitor.go("/custody/places")
                .choose("kind", "ROOM")
                .fill("code", code)
                .fill("name", "Phòng văn thư")
                .choose("level", level)
                .fill("plan", "12-PA/VP");
        visitor.submit();
        assertThat(visitor.text()).contains("Đã mở nơi cất giữ", code);
        return visitor.path();
    }

    private static Visitor confirm(Visitor visitor, String form) {
        visitor.page().locator(form + " [name='second.username']").fill(Staff.username(Duty.HEAD));
        visitor.page().locator(form + " [name='second.pin']").fill(Staff.PIN);
        return visitor;
    }

    @Test
    @DisplayName("Received copies are seen with their paper, put away, handed over against a PIN, and balance.")
    void copiesArePutAwayAndHandedOver(House house, Visitor visitor) {
        var desk = new Desk(house);
        var paper = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/QLB", "Kín quản lý bản", "mat");
        visitor.signedIn(Duty.SECURITY_OFFICER);
        var place = room(visitor, "mat");
        visitor.isAccessible().picture("custody-place");
        visitor.go("/custody/places").isAccessible().picture("custody-places");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.CLERK_INCOMING).go("/documents/" + paper.value());
        visitor.page().waitForSelector("#copies");
        assertThat(visitor.text()).contains("Bản nhận số 1", "Đang giữ");
        visitor.isAccessible().picture("custody-panel");
        visitor.press("Các bản");
        assertThat(visitor.path()).isEqualTo("/custody/documents/" + paper.value());
        visitor.page().locator("input[name=carriers]").first().check();
        visitor.page().locator("select[name=place]").selectOption(place.replace("/custody/places/", ""));
        visitor.isAccessible().picture("custody-document");
        visitor.submit();
        assertThat(visitor.text()).contains("Đã ghi việc cất");

        visitor.page().locator("input[name=carriers]").first().check();
        visitor.page().locator("input[value=HAND_OVER]").check();
        visitor.page().locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        visitor.page().locator("[name='second.pin']").fill("000000");
        visitor.submit();
        assertThat(visitor.refusal()).contains("PIN");
        visitor.page().waitForTimeout(1500);
        visitor.page().locator("[name='second.pin']").fill(Staff.PIN);
        visitor.submit();
        assertThat(visitor.text()).contains("Người nhận chịu trách nhiệm", Staff.name(Duty.HEAD));
        visitor.page().locator("tbody a.go").first().click();
        visitor.settle();
        assertThat(visitor.text()).contains("Nhận, vào sổ đến", "Cất", "Giao", "trong tay");
        visitor.isAccessible().picture("custody-carrier");
        var label = visitor.page().locator("h1").innerText();
        visitor.go("/custody");
        visitor.page().locator("#f-q").fill(label.toLowerCase(Locale.ROOT));
        visitor.page().locator("form[role=search] button").click();
        visitor.settle();
        assertThat(visitor.page().locator("h1").innerText()).isEqualTo(label);
    }

    @Test
    @DisplayName("A notebook is entered, put into a place, counted there, and missed with a reason.")
    void aPlaceIsCounted(Visitor visitor) {
        visitor.signedIn(Duty.SECURITY_OFFICER);
        var place = room(visitor, "toi-mat");
        visitor.go("/custody").press("Ghi sổ, đĩa, USB, vật");
        visitor.isAccessible().picture("custody-enter");
        visitor.choose("kind", "NOTEBOOK")
                .choose("level", "toi-mat")
                .fill("name", "Sổ họp giao ban")
                .submit();
        assertThat(visitor.text()).contains("Đã nhận vào quản lý", "Sổ họp giao ban");
        visitor.choose("place", place.replace("/custody/places/", "")).submit();
        assertThat(visitor.text()).contains("Đã ghi việc cất");
        visitor.go(place).press("Bắt đầu kiểm kê");
        assertThat(visitor.text()).contains("Có 0 trên 1 bản phải có");
        visitor.isAccessible().picture("custody-stocktaking");
        visitor.page().locator("form[action$='/close'] textarea").fill("Đang mang đi họp");
        confirm(visitor, "form[action$='/close']");
        visitor.page().locator("form[action$='/close'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã kết thúc kiểm kê", "thiếu 1", "Đang mang đi họp");
        visitor.isAccessible().picture("custody-stocktaking-closed");
        visitor.go("/custody/stocktakings").isAccessible().picture("custody-stocktakings");
        visitor.go("/custody").isAccessible().picture("custody-mine");
    }
}
