package vn.somat.safeguards.devices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** The register of devices at the screen. */
@BrowserTest
class DevicesBrowserTests {

    @Test
    @DisplayName("A device is entered, checked, handed over, given another purpose, and the register prints.")
    void theWholeWay(House house, Visitor visitor) {
        var serial = Desk.word();
        visitor.signedIn(Duty.SECURITY_OFFICER)
                .go("/devices/new")
                .isAccessible()
                .picture("device-new");
        visitor.choose("kind", "COMPUTER")
                .fill("make", "HP ProDesk")
                .fill("serial", serial)
                .fill("purpose", "Soạn thảo văn bản mật")
                .choose("level", "mat")
                .choose(
                        "holder",
                        Staff.reader(house, Duty.SECURITY_OFFICER)
                                .person()
                                .value()
                                .toString());
        visitor.choose("network", "INTERNET").submit();
        assertThat(visitor.refusal()).contains("Internet", "Điều 5");
        visitor.choose("network", "NONE").submit();
        assertThat(visitor.text()).contains("Đã ghi vào sổ thiết bị", "Chưa kiểm tra", serial);
        var device = visitor.path();

        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Kiểm tra an ninh"))
                .click();
        visitor.fill("next", "01/01/2099").fill("note", "Biên bản 12");
        visitor.isAccessible().picture("device");
        visitor.page().locator("form[action$='/check'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi kết quả kiểm tra", "Biên bản 12", "01/01/2099");

        visitor.press("Đổi mục đích");
        var form = visitor.page().locator("form[action$='/repurpose']");
        form.locator("[name=purpose]").fill("Tra cứu");
        form.locator("[name=removed]").fill("Tháo ổ cứng, cất két số 2");
        form.locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        form.locator("[name='second.pin']").fill(Staff.PIN);
        form.locator("button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã đổi mục đích", "Tháo ổ cứng", "Không dùng cho bí mật");

        visitor.press("Giao cho người khác");
        var hand = visitor.page().locator("form[action$='/hand-over']");
        hand.locator("[name='second.username']").fill(Staff.username(Duty.DRAFTER));
        hand.locator("[name='second.pin']").fill(Staff.PIN);
        hand.locator("button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã giao", serial);
        visitor.isAccessible().picture("devices");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.DRAFTER).go("/devices");
        assertThat(visitor.text()).contains("Thiết bị tôi giữ", serial);
        visitor.go(device).isAccessible();
        assertThat(visitor.text()).contains("Giao cho người khác").doesNotContain("Thanh lý");
    }
}
