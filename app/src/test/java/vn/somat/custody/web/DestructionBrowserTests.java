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

/** Destruction at the screen, from the list to the minutes. */
@BrowserTest
class DestructionBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(900);

    @Test
    @DisplayName("Copies are proposed, decided on, destroyed by two, and the paper and its copies say so.")
    void fromTheListToTheMinutes(House house, Visitor visitor) {
        var desk = new Desk(house);
        var paper = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/TH", "Kín tiêu hủy", "mat");
        visitor.signedIn(Duty.CLERK_INCOMING)
                .go("/custody/documents/" + paper.value())
                .press("Đề nghị tiêu hủy");
        visitor.page().locator("input[name=carriers]").first().check();
        visitor.fill("reason", "Hết giá trị sử dụng").fill("number", "12-TTr/VP");
        visitor.isAccessible().picture("custody-destruction-new");
        visitor.submit();
        assertThat(visitor.text()).contains("Đã lập danh sách", "Chờ quyết định", "không phải lập Hội đồng");
        var there = visitor.path();

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go(there);
        visitor.isAccessible().picture("custody-destruction");
        visitor.page().locator("form[action$='/decide'] [name=number]").fill("34-QĐ/TU");
        visitor.page().locator("form[action$='/decide'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi quyết định", "34-QĐ/TU");

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.CLERK_INCOMING).go(there);
        visitor.fill("record", "05-BB/TH").fill("how", "Nghiền vụn hai lần").fill("where", "Phòng văn thư");
        visitor.page().locator("[name=unrecoverable]").check();
        visitor.page().locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        visitor.page().locator("[name='second.pin']").fill(Staff.PIN);
        visitor.isAccessible().picture("custody-destruction-execute");
        visitor.page().locator("form[action$='/execute'] button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi việc tiêu hủy", "Đã tiêu hủy", Staff.name(Duty.HEAD));
        visitor.picture("custody-destruction-done");
        visitor.go("/documents/" + paper.value());
        assertThat(visitor.text()).contains("Đã tiêu hủy 1 bản, 0 tệp theo biên bản 05-BB/TH");
        visitor.go("/custody/destructions").isAccessible().picture("custody-destructions");
    }

    @Test
    @DisplayName("What is held back is refused with a sentence that says what to do.")
    void whatIsHeldBackIsRefused(House house, Visitor visitor) {
        var desk = new Desk(house);
        var paper = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/GL", "Kín giữ lại", "mat");
        visitor.signedIn(Duty.HEAD).go("/custody/documents/" + paper.value()).press("Giữ lại");
        visitor.fill("reason", "Thanh tra yêu cầu");
        visitor.isAccessible();
        visitor.submit();
        assertThat(visitor.text()).contains("Đã giữ lại", "Thanh tra yêu cầu", "đến khi thôi giữ");
        visitor.isAccessible().picture("custody-holds");
        visitor.go("/custody/destructions/new?document=" + paper.value());
        visitor.page().locator("input[name=carriers]").first().check();
        visitor.fill("reason", "Hết giá trị").submit();
        assertThat(visitor.refusal()).contains("đang được giữ lại");
    }
}
