package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.devices.TestDevices;

/** Copying at the screen, from the request to the copying register. */
@BrowserTest
class CopyingBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(800);

    private static Visitor as(Visitor visitor, Duty duty) {
        visitor.page().context().clearCookies();
        return visitor.signedIn(duty);
    }

    @Test
    @DisplayName("Copies are asked for, permitted, made, written into the register, and each has its sheet.")
    void theWholeWay(House house, Visitor visitor) {
        var desk = new Desk(house);
        var copier = new TestDevices(house::bean, Staff.reader(house, Duty.SECURITY_OFFICER)).copier();
        var paper = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/SAO", "Kín cần sao", "mat");
        var source = house.bean(Carriers.class)
                .of(Staff.reader(house, Duty.CLERK_INCOMING), List.of(paper), null)
                .carriers()
                .getFirst();
        visitor.signedIn(Duty.CLERK_INCOMING)
                .go("/custody/carriers/" + source.id().value());
        visitor.press("Đề nghị sao, chụp");
        visitor.fill("purpose", "Chuẩn bị hội nghị")
                .fill("recipients", "Ban Tổ chức; 2")
                .isAccessible()
                .picture("copy-ask");
        visitor.submit();
        assertThat(visitor.text())
                .contains("Đã gửi đề nghị", "Chờ cho phép", "sao từ giấy sang giấy", Staff.name(Duty.HEAD));
        var order = visitor.path();

        as(visitor, Duty.HEAD).go("/custody/orders").isAccessible().picture("copy-orders");
        visitor.go(order).isAccessible().press("Cho phép sao");
        assertThat(visitor.text()).contains("Đã cho phép");

        as(visitor, Duty.COPY_CLERK).go("/custody/orders");
        assertThat(visitor.text()).contains(source.label());
        visitor.go(order).isAccessible().picture("copy-make");
        visitor.fill("made", "3")
                .fill("spoiled", "1")
                .choose("device", copier.value().toString())
                .fill("room", "Phòng sao chụp");
        for (var tick : List.of("fixed", "marked")) {
            visitor.page().locator("input[name=" + tick + "]").check();
        }
        visitor.press("Có bản thừa, hỏng đã hủy");
        visitor.page().locator("[name='second.username']").fill(Staff.username(Duty.SECURITY_OFFICER));
        visitor.page().locator("[name='second.pin']").fill(Staff.PIN);
        visitor.submit();
        assertThat(visitor.text())
                .contains("Đã ghi vào sổ sao, chụp", "3 bản ra khỏi máy: 2 bản dùng, 1 hỏng, 0 thừa", "Bản sao số 2");
        visitor.isAccessible().picture("copy-made");
        var sheets = visitor.page().request().get(house.url() + order + "/sheets.pdf");
        assertThat(sheets.status()).isEqualTo(200);
        assertThat(sheets.headers().get("content-type")).isEqualTo("application/pdf");
        visitor.go("/custody/copy-book").isAccessible().picture("copy-book");
        assertThat(visitor.text()).contains(source.paper(), "Ban Tổ chức × 2", "Hình thức sao, chụp");
        var book = visitor.page()
                .request()
                .get(house.url() + "/custody/copy-book.pdf?year=" + desk.today().getYear());
        assertThat(book.status()).isEqualTo(200);
    }
}
