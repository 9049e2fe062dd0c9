package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;
import vn.somat.registry.scans.ScannedPapers;

/** A pile that was scanned behind its separators, given in the browser. */
@BrowserTest
class SeparatedScanBrowserTests {

    @Test
    @DisplayName("A scanned pile is given once, and the page says of every piece where it went.")
    void aPileIsGivenOnce(House house, Visitor clerk) {
        var desk = new Desk(house);
        var book = desk.book("vb-den");
        var number = "77-BC/" + Desk.word();
        desk.incoming(book, "Ban Nội chính", number, "Báo cáo", "thuong");
        var pile = house.bean(ScannedPapers.class).separators(Staff.reader(house, Duty.CLERK_INCOMING), book, 100);
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        clerk.press("Gắn bản quét");
        clerk.isAccessible();
        clerk.page().setInputFiles("#f-file", new FilePayload("tap.pdf", "application/pdf", pile));
        clerk.press("Gắn vào văn bản");
        assertThat(clerk.text()).contains("Tập quét không có trang nào ngoài tờ phân cách");
        clerk.page().setInputFiles("#f-file", new FilePayload("tap.pdf", "application/pdf", new byte[] {1, 2}));
        clerk.press("Gắn vào văn bản");
        assertThat(clerk.refusal()).contains("Không đọc được tệp này");
        clerk.picture("scans");
    }
}
