package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** Numbered copies in the browser: given out, ticked off by a scanner that types, closed. */
@BrowserTest
class IssueBrowserTests {

    @Test
    @DisplayName("A scanner that types ticks off copy by copy, and the cursor waits for the next.")
    void aScannerTicksOff(House house, Visitor clerk) {
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/issues");
        clerk.isAccessible();
        clerk.fill("name", "Tài liệu hội nghị " + word).fill("due", "31/12");
        clerk.fill("recipients", "Đồng chí Nguyễn An; 2\nĐồng chí Trần Bình");
        clerk.page().locator("form[action='/issues'] button.primary").click();
        clerk.settle();
        assertThat(clerk.text()).contains(word, "3 bản: 0 đã về, 3 chưa về", "Đồng chí Trần Bình");
        var code = clerk.page().locator("td.nowrap").nth(1).innerText();

        clerk.page().keyboard().type(code);
        clerk.page().keyboard().press("Enter");
        clerk.settle();

        assertThat(clerk.text()).contains("Đã nhận lại bản số 2.", "3 bản: 1 đã về, 2 chưa về");
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("code");
        clerk.page().keyboard().type(code);
        clerk.page().keyboard().press("Enter");
        clerk.settle();
        assertThat(clerk.refusal()).contains("Bản số 2 không còn ở tình trạng chưa về");
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("code");
        clerk.isAccessible();
        clerk.picture("issue");
        clerk.go("/issues").picture("issues");
    }
}
