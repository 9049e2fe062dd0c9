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
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Handovers;
import vn.somat.organisation.Duty;

/** Carrying out, providing, and who has looked, at the screen. */
@BrowserTest
class CarryingBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(900);

    private static void as(Visitor visitor, Duty duty, String path) {
        visitor.page().context().clearCookies();
        visitor.signedIn(duty).go(path);
    }

    private static void paper(House house) {
        var desk = new Desk(house);
        var unused = desk.incoming(
                desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/MR", "Kín mang ra", "mat");
    }

    @Test
    @DisplayName(
            "A copy is asked for, refused without a decision, allowed, carried out, and brought back with a report.")
    void carriedOutAndBack(House house, Visitor visitor) {
        paper(house);
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/requests/carry");
        visitor.page().locator("input[name=carriers]").last().check();
        visitor.fill("due", "31/12/2099")
                .fill("DESTINATION", "Hà Nội")
                .fill("PURPOSE", "Họp ban chỉ đạo")
                .fill("PROTECTION", "Cặp có khóa, hai người đi cùng");
        visitor.isAccessible().picture("carry");
        visitor.press("Gửi đề nghị").settle();
        assertThat(visitor.text()).contains("Đã gửi đề nghị", "Chờ quyết định", "Họp ban chỉ đạo");
        var address = visitor.path();
        visitor.isAccessible().picture("carry-asked");
        visitor.go("/custody/requests").isAccessible().picture("requests");

        as(visitor, Duty.HEAD, address);
        visitor.isAccessible().picture("carry-decide");
        visitor.press("Cho phép").settle();
        assertThat(visitor.text()).contains("Đã ghi quyết định", "Đã cho phép");

        as(visitor, Duty.CLERK_INCOMING, address);
        visitor.press("Mang đi").settle();
        assertThat(visitor.text()).contains("Đang mang ra");
        visitor.isAccessible().picture("carry-out");
        visitor.fill("REPORT", "Dùng đúng mục đích, không ai khác xem");
        visitor.page().locator("[name=returned]").check();
        visitor.press("Trả về").settle();
        assertThat(visitor.text()).contains("Đã trả", "không ai khác xem");
    }

    @Test
    @DisplayName("A letter of request is entered with all its boxes and refused with reasons.")
    void aRequestOfOthers(Visitor visitor) {
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/requests/provide/person");
        visitor.isAccessible().picture("provide");
        visitor.choose("level", "mat");
        for (var box :
                new String[] {"LETTER", "PERSON_NAME", "IDENTITY", "ADDRESS", "POST", "SECRET", "PURPOSE", "UNDERTAKING"
                }) {
            visitor.fill(box, "Ô " + box);
        }
        visitor.press("Ghi đề nghị").settle();
        var address = visitor.path();
        as(visitor, Duty.HEAD, address);
        visitor.fill("ANSWER", "Không thuộc nhiệm vụ");
        visitor.press("Từ chối").settle();
        assertThat(visitor.text()).contains("Đã ghi quyết định", "Không thuộc nhiệm vụ");
    }

    @Test
    @DisplayName("What somebody of the office holds comes back with their own PIN, and then the recall is closed.")
    void recalledFromSomebody(House house, Visitor visitor) {
        var desk = new Desk(house);
        var paper = desk.outgoing(desk.book("bmnn-di"), "CV", "Kín thu hồi", "mat");
        var clerk = Staff.reader(house, Duty.CLERK_OUTGOING);
        var issued = house.bean(Carriers.class).of(clerk, List.of(paper), null).carriers().stream()
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .map(one -> Seen.read(one.seen()))
                .toList();
        var unused = house.bean(Handovers.class).atOnce(clerk, issued, Staff.second(Duty.DRAFTER));
        visitor.signedIn(Duty.CLERK_OUTGOING).go("/custody/recalls/new?document=" + paper.value());
        visitor.fill("due", "31/12/2099").fill("reason", "Hết hội nghị");
        visitor.isAccessible().picture("recall-new");
        visitor.press("Bắt đầu thu hồi").settle();
        assertThat(visitor.text()).contains("Hết hội nghị", "Chưa về");
        visitor.page().locator("input[name=carriers]").first().check();
        visitor.fill("condition", "Đủ 2 trang");
        visitor.page().locator("#f-giver-username").fill(Staff.username(Duty.DRAFTER));
        visitor.page().locator("#f-giver-pin").fill(Staff.PIN);
        visitor.isAccessible().picture("recall");
        visitor.press("Ghi các bản đã về").settle();
        assertThat(visitor.text()).contains("Đủ 2 trang");
        visitor.press("Kết thúc thu hồi").settle();
        assertThat(visitor.text()).contains("Đã kết thúc thu hồi");
    }
}
