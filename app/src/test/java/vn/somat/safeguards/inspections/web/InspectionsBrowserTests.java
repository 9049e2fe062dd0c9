package vn.somat.safeguards.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.Duty;

/** Inspections at the screen. */
@BrowserTest
class InspectionsBrowserTests {

    @Test
    @DisplayName(
            "An office looks at itself, plans, inspects, finds, is told what is wrong case by case, and sees it closed.")
    void theWholeWay(House house, Visitor visitor) {
        visitor.signedIn(Duty.SECURITY_OFFICER).go("/inspections/self");
        visitor.isAccessible().picture("inspection-self");
        assertThat(visitor.text()).contains("Tự soi hôm nay", "loại sai sót");
        visitor.go("/inspections/self?wrong=false").isAccessible();
        visitor.go("/inspections/cases/mandates-without-basis").isAccessible().picture("inspection-cases");

        visitor.go("/inspections/plans/new").isAccessible();
        visitor.fill("title", "Kế hoạch kiểm tra 2026")
                .fill("bodies", "Sở Nội vụ | 05/10/2099 | 06/10/2099\nSở Tài chính | 07/10/2099")
                .fill("lead", "Ông Khang")
                .submit();
        assertThat(visitor.text()).contains("Đã lập kế hoạch", "Sở Tài chính", "05/10/2099");
        visitor.isAccessible().picture("inspection-plan");

        visitor.go("/inspections/new").isAccessible();
        visitor.choose("kind", "SELF").fill("lead", "Bà Hà").submit();
        assertThat(visitor.text()).contains("Đã lập cuộc kiểm tra", "KT-");
        visitor.press("Bắt đầu kiểm tra");
        visitor.settle();
        assertThat(visitor.text()).contains("sổ đã trả lời", "sổ trả lời", "Lưu mục này");
        visitor.isAccessible().picture("inspection");
        var inspection = visitor.path();

        visitor.page().locator("select[name='answer.a.1']").first().selectOption("BAD");
        visitor.page().locator("input[name='note.a.1']").fill("Nội quy hết hiệu lực");
        visitor.page()
                .locator("button.primary", new Page.LocatorOptions().setHasText("Lưu mục này"))
                .first()
                .click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã lưu trả lời");

        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Ghi phát hiện, kiến nghị"))
                .click();
        var form = visitor.page().locator("form[action$='/findings']");
        form.locator("[name=what]").fill("Nội quy hết hiệu lực từ năm trước");
        form.locator("[name=advice]").fill("Ban hành nội quy mới");
        form.locator("[name=due]").fill("01/01/2099");
        form.locator("[name=responsible]")
                .selectOption(Staff.reader(house, Duty.DRAFTER).person().value().toString());
        form.locator("button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi phát hiện", "PH-", "Nội quy hết hiệu lực từ năm trước");
        visitor.go("/inspections").isAccessible().picture("inspections");
        visitor.go("/inspections/comparison").isAccessible().picture("inspection-comparison");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.DRAFTER).go("/inspections/findings");
        assertThat(visitor.text()).contains("PH-").doesNotContain("Nội quy hết hiệu lực");
        visitor.page().locator("a.go").first().click();
        visitor.settle();
        visitor.isAccessible().picture("inspection-finding");
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Báo đã khắc phục"))
                .click();
        visitor.page().locator("[name=said]").first().fill("Đã ban hành");
        visitor.page().locator("form[action$='/remedied'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã báo khắc phục", "Chờ kiểm tra lại");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.INSPECTOR).go(inspection).isAccessible();
        assertThat(visitor.text()).contains("Nội quy hết hiệu lực").doesNotContain("Lưu mục này");
        assertThat(house.bean(Ledger.class).latest(false, null, 5))
                .anyMatch(act -> act.act().equals("safeguards.inspection.opened")
                        && "/inspections/{id}".equals(act.facts().get("page")));
    }
}
