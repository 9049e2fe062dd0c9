package vn.somat.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** Statistics, reports and incidents at the screen. */
@BrowserTest
class ReportsBrowserTests {

    @Test
    @DisplayName("A number leads to its papers; a report is begun, written, signed by the head and sent.")
    void fromANumberToAReport(House house, Visitor visitor) {
        visitor.signedIn(Duty.SECURITY_OFFICER).go("/statistics").isAccessible().picture("statistics");
        assertThat(visitor.text()).contains("Số của cả cơ quan", "Đang quản lý");
        visitor.go("/statistics/papers?column=KEPT").isAccessible().picture("statistics-papers");
        assertThat(visitor.text()).contains("Tổng cộng");

        visitor.go("/reports").isAccessible().picture("reports");
        visitor.go("/reports/new").isAccessible();
        visitor.fill("from", "01/01/2026").choose("level", "mat").submit();
        assertThat(visitor.text()).contains("Đã lập báo cáo", "I. Tình hình");
        assertThat(visitor.page().locator("[name=situation]").inputValue()).isNotBlank();
        assertThat(visitor.page().locator("textarea").allInnerTexts().toString()
                        + visitor.page().locator("textarea").evaluateAll("all => all.map(one => one.value).join()"))
                .contains("[Nêu");
        var address = visitor.path();
        visitor.isAccessible().picture("report");
        for (var block : new String[] {"situation", "results", "incidents", "outlook"}) {
            visitor.fill(block, "Đã viết xong phần " + block);
        }
        visitor.page().locator("form[action$='/write'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi", "bản 2");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go(address);
        visitor.fill("pin", Staff.PIN);
        visitor.page().locator("form[action$='/sign'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ký báo cáo", Staff.name(Duty.HEAD));
        visitor.press("Rút lại chữ ký");
        visitor.fill("reason", "Sai một số");
        visitor.page().locator("form[action$='/take-back'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Báo cáo trở lại bản dự thảo", "Sai một số");
        visitor.isAccessible().picture("report-taken-back");
        visitor.fill("pin", Staff.PIN);
        visitor.page().locator("form[action$='/sign'] button.primary").click();
        visitor.settle();
        visitor.fill("number", "12-BC/" + Desk.word());
        visitor.page().locator("form[action$='/sent'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi ngày gửi", "Đã gửi: 12-BC/");
    }

    @Test
    @DisplayName(
            "Somebody reports a leak; the head confirms to know of it, and it is followed until it is closed by two.")
    void anIncident(House house, Visitor visitor) {
        var word = Desk.word();
        visitor.signedIn(Duty.DRAFTER)
                .go("/incidents/new?kind=LEAK&level=mat&about=BT-0001")
                .isAccessible()
                .picture("incident-new");
        assertThat(visitor.page().locator("[name=what]").inputValue()).contains("BT-0001");
        assertThat(visitor.page().locator("[name=level]").inputValue()).isEqualTo("mat");
        visitor.choose("level", "mat")
                .fill("what", "Nội dung " + word)
                .fill("how", "Thấy trên mạng")
                .submit();
        assertThat(visitor.text()).contains("Đã báo", "Người đứng đầu chưa xác nhận", word);
        var address = visitor.path();

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go("/");
        assertThat(visitor.text()).contains("Vụ người đứng đầu chưa xác nhận đã biết");
        visitor.go(address).press("Tôi đã biết");
        visitor.settle();
        assertThat(visitor.text()).contains("Đã xác nhận");
        for (var kind : new String[] {"TOLD", "MEASURE", "CAUSE", "HANDLING", "LESSON"}) {
            visitor.choose("kind", kind).fill("words", "Đã làm " + kind);
            visitor.page().locator("form[action$='/note'] button.primary").click();
            visitor.settle();
        }
        visitor.isAccessible().picture("incident");
        visitor.fill("second.username", Staff.username(Duty.SECURITY_OFFICER)).fill("second.pin", Staff.PIN);
        visitor.page().locator("form[action$='/close'] button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã kết thúc vụ việc", "Đã xử lý xong");
        visitor.go("/incidents").isAccessible().picture("incidents");
        visitor.go("/reports/packages").isAccessible();

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.ADMINISTRATOR).go("/incidents/new?kind=LEAK");
        visitor.choose("level", "tuyet-mat")
                .fill("what", "Trên mức được xem")
                .fill("how", "Thấy để quên")
                .submit();
        assertThat(visitor.text()).contains("niêm phong theo độ mật", "SC-").doesNotContain("Trên mức được xem");
        visitor.isAccessible().picture("incidents-filed");
    }
}
