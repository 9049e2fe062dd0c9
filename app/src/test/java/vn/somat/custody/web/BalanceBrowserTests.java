package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** The balance of copies at the screen. */
@BrowserTest
class BalanceBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(700);

    @Test
    @DisplayName("The balance is looked at by every side, leads to its carriers, and is checked by the ledger.")
    void fromTheNumberToTheCopies(House house, Visitor visitor) {
        var desk = new Desk(house);
        var unused = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/CD", "Kín cân đối", "mat");
        visitor.signedIn(Duty.HEAD).go("/custody").press("Kiểm soát").settle();
        visitor.isAccessible().picture("custody-balance");
        assertThat(visitor.text()).contains("Bảng cân đối bản", "Đã làm ra", "Chưa rõ");
        visitor.page()
                .locator("table.balance tbody tr")
                .last()
                .locator("a")
                .first()
                .click();
        visitor.settle();
        visitor.isAccessible().picture("custody-balance-carriers");
        assertThat(visitor.text()).contains("Đang giữ, đến hết ngày", "B-0000");
        for (var by : new String[] {"PERSON", "PLACE"}) {
            visitor.go("/custody/balance").choose("by", by);
            visitor.page().locator("form[action='/custody/balance'] button").click();
            visitor.settle();
            visitor.isAccessible().picture("custody-balance-" + by.toLowerCase(java.util.Locale.ROOT));
        }
        visitor.fill("day", "1/1/2020");
        visitor.page().locator("form[action='/custody/balance'] button").click();
        visitor.settle();
        assertThat(visitor.page().locator("table.balance tbody tr").last().innerText())
                .doesNotContain("1");
        visitor.go("/custody/balance/audit").isAccessible();
        visitor.page().locator("form[action='/custody/balance/audit'] button").click();
        visitor.page().getByText("Khớp:").waitFor();
        visitor.isAccessible().picture("custody-balance-audit");
    }

    @Test
    @DisplayName("A clerk balances what they may see, and is not offered the check by the ledger.")
    void aClerkSeesTheirOwn(House house, Visitor visitor) {
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/balance");
        assertThat(visitor.text()).contains("Bảng cân đối bản").doesNotContain("Kiểm tra bằng nhật ký");
        visitor.go("/custody/balance/audit");
        assertThat(visitor.text()).contains("không");
    }
}
