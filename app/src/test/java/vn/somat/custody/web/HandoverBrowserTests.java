package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** Slips at the screen. */
@BrowserTest
class HandoverBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(900);

    private static String prepared(House house, Visitor visitor) {
        var desk = new Desk(house);
        var paper = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/GN", "Kín giao nhận", "mat");
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/documents/" + paper.value());
        visitor.page().locator("input[name=carriers]").first().check();
        visitor.page().locator("input[value=SLIP]").check();
        visitor.page()
                .locator("select[name=to]")
                .selectOption(Staff.reader(house, Duty.HEAD).person().value().toString());
        visitor.page().locator("input[name=addresseeOnly]").check();
        visitor.isAccessible().picture("handover-deed");
        visitor.submit();
        assertThat(visitor.text()).contains("Đã lập phiếu", "Chưa giao đi", Staff.name(Duty.HEAD));
        return visitor.path();
    }

    @Test
    @DisplayName(
            "A slip is packed, goes, is received on another device with the own PIN and a fault, and stands in the register.")
    void receivedOnAnotherDevice(House house, Visitor visitor) {
        var slip = prepared(house, visitor);
        visitor.page().locator("form[action$='/pack'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi việc đóng bì");
        visitor.isAccessible().picture("handover-packed");
        visitor.page().locator("form[action$='/leave'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã giao đi", "Đang chuyển");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go("/");
        assertThat(visitor.text()).contains("Phiếu giao nhận chờ bạn ký nhận");
        visitor.go("/custody/handovers").isAccessible().picture("handovers");
        visitor.go(slip);
        visitor.page().locator("select[name=fault]").first().selectOption("TORN");
        visitor.page().locator("input[name=words]").first().fill("Rách góc, đủ tờ");
        visitor.page().locator("input[name=checked]").check();
        visitor.page().locator("input[name=pin]").fill(Staff.PIN);
        visitor.isAccessible().picture("handover-receive");
        visitor.page().locator("form[action$='/receive'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ký nhận", "có bất thường", "Rách góc");
        visitor.isAccessible().picture("handover-received");
        visitor.go("/custody/handovers/faults").isAccessible().picture("handover-faults");
        visitor.page().locator("textarea[name=answer]").first().fill("Lập biên bản");
        visitor.page().locator("form[action$='/answer'] button").first().click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi ý kiến");
        visitor.go("/custody/transfer-book").isAccessible().picture("transfer-book");
        assertThat(visitor.text()).contains("GN-", Staff.name(Duty.HEAD));
    }

    @Test
    @DisplayName("A slip is received at the giver's screen by who is named on it, and by nobody else.")
    void receivedAtTheSameScreen(House house, Visitor visitor) {
        prepared(house, visitor);
        visitor.page().locator("input[name=checked]").check();
        visitor.page().locator("#f-who-username").fill(Staff.username(Duty.DEPUTY));
        visitor.page().locator("#f-who-pin").fill(Staff.PIN);
        visitor.page().locator("form[action$='/receive'] button.primary").click();
        visitor.settle();
        assertThat(visitor.refusal()).contains("không gửi cho người này");
        visitor.page().locator("#f-who-username").fill(Staff.username(Duty.HEAD));
        visitor.page().locator("#f-who-pin").fill(Staff.PIN);
        visitor.page().locator("form[action$='/receive'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ký nhận", "Người nhận ký tại màn hình này");
    }
}
