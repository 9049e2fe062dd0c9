package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

@BrowserTest
class LessonPagesTests {

    @Test
    @DisplayName(
            "What was refused by an article is gathered by reason as the agenda of the next training; it names nobody.")
    void refusalsBecomeLessons(House house, Visitor officer) {
        var word = Desk.word();
        writesAnAbstractThatMayNotBe(house, word);
        writesAnAbstractThatMayNotBe(house, word);

        officer.signedIn(Duty.SECURITY_OFFICER).go("/refusals?days=30");
        var line = officer.page()
                .locator("tbody tr")
                .filter(new FilterOptions().setHasText("63/2026/NĐ-CP, Điều 6"))
                .first();
        assertThat(Integer.parseInt(line.locator("td.num").innerText())).isGreaterThanOrEqualTo(2);
        assertThat(line.innerText()).contains("Không ghi trích yếu");
        assertThat(officer.page().locator("main").innerText())
                .doesNotContain(word)
                .doesNotContain(Staff.name(Duty.CLERK_INCOMING));
        officer.isAccessible().picture("lessons");
    }

    @Test
    @DisplayName("A clerk does not read what others were refused.")
    void clerksDoNotReadThem(Visitor clerk) {
        clerk.signedIn(Duty.CLERK_INCOMING).go("/refusals");
        assertThat(clerk.refusal()).contains("không được giao");
    }

    private static void writesAnAbstractThatMayNotBe(House house, String word) {
        var book = new Desk(house).book("bmnn-den");
        try (var clerk = new Visitor(house, false)) {
            clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
            clerk.fill("issuer", "Ban Nội chính").fill("number", "9-BC/BNC").fill("date", "01/10/2026");
            clerk.fill("title", "Không được ghi " + word);
            clerk.page().check("main [name=level][value=tuyet-mat]");
            clerk.page().locator("#entry button.primary").click();
        }
    }
}
