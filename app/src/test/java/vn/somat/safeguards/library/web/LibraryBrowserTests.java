package vn.somat.safeguards.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** The library at the screen. */
@BrowserTest
class LibraryBrowserTests {

    @Test
    @DisplayName("House rules are entered, issued by the head, read and signed for, and replaced.")
    void theWholeWay(House house, Visitor visitor) {
        var symbol = Desk.word() + "-NQ";
        visitor.signedIn(Duty.SECURITY_OFFICER)
                .go("/library/new")
                .isAccessible()
                .picture("library-new");
        visitor.choose("kind", "HOUSE_RULES")
                .fill("symbol", symbol)
                .fill("title", "Nội quy bảo vệ bí mật nhà nước")
                .fill("rules", "R-NET-01");
        visitor.page()
                .fill("[name=body]", "Điều 1. Không mang điện thoại vào phòng soạn thảo.\nĐiều 2. Khóa tủ khi ra về.");
        visitor.submit();
        assertThat(visitor.text()).contains("Đã ghi", "Chờ người đứng đầu ký");
        var text = visitor.path();

        var head = new Visitor(house);
        head.signedIn(Duty.HEAD).go("/");
        assertThat(head.text()).contains("Quy chế, nội quy chờ ký ban hành");
        head.go(text).isAccessible();
        head.page().fill("form[action$='/issue'] [name=pin]", Staff.PIN);
        head.press("Ký ban hành");
        assertThat(head.text()).contains("Đã ký ban hành", "Đang có hiệu lực");
        head.close();

        var drafter = new Visitor(house);
        drafter.signedIn(Duty.DRAFTER).go("/");
        assertThat(drafter.text()).contains("Văn bản tôi phải đọc và ký");
        drafter.go(text).isAccessible();
        drafter.page().fill("form[action$='/read'] [name=pin]", Staff.PIN);
        drafter.press("Tôi đã đọc và sẽ làm theo");
        assertThat(drafter.text()).contains("Đã ký đã đọc");
        drafter.close();

        visitor.go(text).isAccessible().picture("library-text");
        assertThat(visitor.text()).contains("Ai đã đọc, ai chưa", "chưa đọc");
        visitor.go("/library").isAccessible().picture("library");
        assertThat(visitor.text()).contains(symbol);
        visitor.go(text).press("Soạn văn bản thay thế");
        assertThat(visitor.text()).contains("Văn bản mới thay " + symbol);
    }
}
