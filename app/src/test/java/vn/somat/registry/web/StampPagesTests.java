package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

@BrowserTest
class StampPagesTests {

    @Test
    @DisplayName(
            "A stamp is chosen, filled in and seen at its place before it is printed; what nobody verified says so, on the preview only.")
    void seenBeforeItIsPrinted(House house, Visitor clerk) {
        var desk = new Desk(house);
        var word = Desk.word();
        var paper = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", "3-BC/" + word, "Về " + word, "mat");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + paper.value());
        clerk.press("In dấu");
        clerk.go("/documents/" + paper.value() + "/stamps");
        assertThat(clerk.text()).contains("MẬT", "chưa đối chiếu");
        clerk.choose("code", "declassification").settle();
        clerk.fill("blank.from", "20/11/2026");
        clerk.page().keyboard().press("Tab");
        clerk.page().waitForSelector("svg.sheet text:has-text('20/11/2026')");
        clerk.isAccessible().picture("stamp");
        clerk.go("/regulation/stamps").isAccessible().picture("stamps");
        assertThat(clerk.page().locator("svg.stamp").count()).isGreaterThan(30);
    }
}
