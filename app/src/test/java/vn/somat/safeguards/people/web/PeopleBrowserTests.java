package vn.somat.safeguards.people.web;

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

/** People, training, tests, seals and completeness at the screen. */
@BrowserTest
class PeopleBrowserTests {

    private static String id(House house, Duty duty) {
        return Staff.reader(house, duty).person().value().toString();
    }

    @Test
    @DisplayName("Somebody is charged, proven, trained; takes the test and signs the undertaking.")
    void people(House house, Visitor visitor) {
        visitor.signedIn(Duty.SECURITY_OFFICER).go("/people").isAccessible();
        open(visitor, "Phân công");
        visitor.choose("person", id(house, Duty.COPY_CLERK)).fill("basis", "QĐ 12-QĐ/VPTU ngày 05/01/2026");
        var form = visitor.page().locator("form[action='/people/officers']");
        second(visitor, "/people/officers");
        form.locator("button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi phân công", "Chưa có minh chứng");
        open(visitor, "Ghi minh chứng");
        visitor.fill("evidence", "Nhận xét năm 2026");
        visitor.isAccessible().picture("officer");
        visitor.press("Ghi minh chứng");
        visitor.go("/people/trainings").isAccessible();
        visitor.fill("until", "01/01/2099").fill("organiser", "Công an tỉnh").fill("topic", "Luật mới");
        visitor.page()
                .locator("form[action='/people/trainings'] button.primary")
                .click();
        visitor.settle();
        visitor.choose("there." + id(house, Duty.COPY_CLERK), "yes").isAccessible();
        visitor.page().locator("form[action$='/attended'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi người dự", "Có mặt");
        visitor.go("/people").isAccessible().picture("people");
        assertThat(visitor.text()).contains("01/01/2099", "Cơ quan chưa quy định");
    }

    @Test
    @DisplayName("Everybody takes the short test and signs the undertaking on their own page.")
    void own(House house, Visitor visitor) {
        visitor.signedIn(Duty.ARCHIVIST).go("/people").isAccessible().picture("people-own");
        open(visitor, "Ký cam kết");
        visitor.page().fill("form[action='/people/undertake'] [name=pin]", Staff.PIN);
        visitor.press("Tôi cam kết");
        assertThat(visitor.text()).contains("Đã ký cam kết");
        visitor.press("Làm bài kiểm tra ngắn");
        visitor.isAccessible().picture("quiz");
        int questions = visitor.page().locator("fieldset").count();
        assertThat(questions).isEqualTo(10);
        for (int i = 1; i <= questions; i++) {
            visitor.page().locator("[name='answer." + i + "']").first().check();
        }
        visitor.press("Nộp bài");
        visitor.isAccessible().picture("quiz-done");
        assertThat(visitor.text()).containsAnyOf("Đạt:", "Chưa đạt:").contains("Đã chọn");
    }

    @Test
    @DisplayName(
            "A seal is entered, used, looked at and handed over; completeness tells what is missing and leads there.")
    void seals(House house, Visitor visitor) {
        var name = "DẤU " + Desk.word();
        visitor.signedIn(Duty.SECURITY_OFFICER).go("/seals/new").isAccessible();
        visitor.choose("kind", "BODY")
                .fill("name", name)
                .fill("certificate", "Giấy 12/ĐKMD")
                .choose("keeper", id(house, Duty.CLERK_OUTGOING))
                .fill("place", "Két số 2")
                .submit();
        assertThat(visitor.text()).contains("Đã ghi vào sổ con dấu", "Chưa kiểm tra");
        var seal = visitor.path();
        var keeper = new Visitor(house);
        keeper.signedIn(Duty.CLERK_OUTGOING).go(seal);
        keeper.fill("paper", "12-NQ/TU").fill("copies", "30");
        keeper.isAccessible();
        keeper.page().locator("form[action$='/uses'] button.primary").click();
        keeper.settle();
        assertThat(keeper.text()).contains("Đã ghi lần đóng dấu", "12-NQ/TU");
        open(keeper, "Giao cho người khác");
        var form = keeper.page().locator("form[action$='/hand-over']");
        form.locator("[name='second.username']").fill(Staff.username(Duty.ARCHIVIST));
        form.locator("[name='second.pin']").fill(Staff.PIN);
        form.locator("button.primary").click();
        keeper.settle();
        assertThat(keeper.text()).contains("người nhận đã ký");
        keeper.close();
        visitor.go(seal).isAccessible().picture("seal");
        assertThat(visitor.text()).contains(Staff.name(Duty.ARCHIVIST));
        visitor.go("/completeness").isAccessible().picture("completeness");
        assertThat(visitor.text()).contains("Kiểm tra đủ", "chưa có con dấu này trong sổ", name);
        visitor.page().locator("a[href='/seals/new?stamp=mat']").click();
        visitor.settle();
        assertThat(visitor.page().locator("[name=name]").inputValue()).isEqualTo("MẬT");
    }

    private static void second(Visitor visitor, String action) {
        var form = visitor.page().locator("form[action='" + action + "']");
        form.locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        form.locator("[name='second.pin']").fill(Staff.PIN);
    }

    private static void open(Visitor visitor, String words) {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }
}
