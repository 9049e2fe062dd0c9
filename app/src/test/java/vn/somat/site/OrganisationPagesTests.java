package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

@BrowserTest
class OrganisationPagesTests {

    private static String fresh() {
        return "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private static Visitor enters(Visitor visitor, Duty duty) {
        visitor.go("/organisation").fill("username", Staff.username(duty)).fill("password", Staff.PASSWORD);
        return visitor.submit();
    }

    private static void send(Visitor visitor, String action) {
        visitor.page().locator("form[action$='" + action + "'] button").first().click();
        visitor.settle();
    }

    private static void unfold(Visitor visitor, String words) {
        visitor.page().locator("summary:text-is('" + words + "')").first().click();
    }

    private static void put(Visitor visitor, String id, String text) {
        visitor.page().locator("#f-" + id).fill(text);
    }

    @Test
    @DisplayName("An administrator opens a unit, enters somebody, charges them, takes one duty back and ends another.")
    void aDayOfChanges(Visitor visitor, House house) {
        var code = fresh();
        enters(visitor, Duty.ADMINISTRATOR)
                .isAccessible()
                .picture("organisation")
                .go("/organisation");
        unfold(visitor, "Mở đơn vị");
        put(visitor, "u-code", code);
        put(visitor, "u-name", "Phòng " + code);
        put(visitor, "u-from", "1/3/2026");
        send(visitor, "/organisation/units");
        assertThat(visitor.text()).contains("Đã mở đơn vị.", "Phòng " + code);

        unfold(visitor, "Mở đơn vị");
        put(visitor, "u-code", code);
        put(visitor, "u-name", "Tên đang gõ dở");
        send(visitor, "/organisation/units");
        assertThat(visitor.refusal()).contains("Mã " + code + " đang thuộc một đơn vị khác");
        assertThat(visitor.page().locator("#f-u-name").inputValue()).isEqualTo("Tên đang gõ dở");
        assertThat(visitor.page().locator("#f-u-code").getAttribute("aria-invalid"))
                .isEqualTo("true");
        visitor.isAccessible().picture("organisation-refused");

        visitor.go("/organisation");
        unfold(visitor, "Nhập người");
        put(visitor, "p-name", "Nguyễn Văn " + code);
        send(visitor, "/organisation/people");
        assertThat(visitor.text()).contains("Đã nhập", "Chưa được giao nhiệm vụ nào.");

        visitor.choose("duty", "ADMINISTRATOR");
        send(visitor, "/mandates");
        visitor.choose("duty", "HEAD");
        put(visitor, "c-basis", "QĐ 12-QĐ/TU");
        send(visitor, "/mandates");
        assertThat(visitor.text()).contains("Đã giao nhiệm vụ.", "QĐ 12-QĐ/TU", "Nên tách hai vai này");
        visitor.page().locator("main summary:has-text('Cho thôi')").first().click();
        visitor.isAccessible().picture("person");

        visitor.page().locator("input[name=reason]:visible").first().fill("Giao nhầm người");
        visitor.page().locator("button.danger:visible").first().click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã thu hồi", "Thu hồi (giao nhầm)").doesNotContain("Nên tách hai vai này");
        var organisation = house.bean(Organisation.class);
        assertThat(organisation.people()).anyMatch(person -> person.name().equals("Nguyễn Văn " + code));
    }

    @Test
    @DisplayName("A unit is merged into another, and the office of an earlier day is still to be seen.")
    void aMerger(Visitor visitor) {
        var one = fresh();
        var other = fresh();
        enters(visitor, Duty.HEAD);
        for (var code : java.util.List.of(one, other)) {
            visitor.go("/organisation");
            unfold(visitor, "Mở đơn vị");
            put(visitor, "u-code", code);
            put(visitor, "u-name", "Ban " + code);
            put(visitor, "u-from", "1/3/2026");
            send(visitor, "/organisation/units");
        }
        unfold(visitor, "Hợp nhất đơn vị");
        visitor.page().locator("label:has-text('Ban " + one + "') input").check();
        visitor.page().locator("label:has-text('Ban " + other + "') input").check();
        put(visitor, "m-code", one);
        put(visitor, "m-name", "Ban mới " + one);
        put(visitor, "m-from", "1/7/2026");
        send(visitor, "/merge");
        assertThat(visitor.text()).contains("Đã hợp nhất", "Ban " + one, "Ban " + other, "Tiền thân");
        visitor.isAccessible().picture("unit");
        unfold(visitor, "Tách đơn vị");
        put(visitor, "s-code", other);
        put(visitor, "s-name", "Phần tách " + other);
        put(visitor, "s-from", "1/8/2026");
        send(visitor, "/split");
        assertThat(visitor.text()).contains("Đã tách", "Tách ra từ", "Ban mới " + one);
        visitor.isAccessible().picture("unit-split");
        visitor.go("/organisation?day=01/04/2026");
        assertThat(visitor.text()).contains("Đang xem tổ chức của ngày 01/04/2026", "Ban " + other);
        visitor.isAccessible().picture("organisation-then");
        visitor.go("/organisation?ever=true").picture("organisation-ever");
        assertThat(visitor.text()).contains("Thành: Ban mới " + one);
    }

    @Test
    @DisplayName(
            "Whoever may not change the organisation sees it without a form, and is refused when sending one by hand.")
    void aClerkOnlyLooks(Visitor visitor) {
        enters(visitor, Duty.CLERK_INCOMING).isAccessible();
        assertThat(visitor.page().locator("main form[method=post]").count()).isZero();
        visitor.page().locator("main table a[href*='/people/']").first().click();
        assertThat(visitor.page().locator("main form[method=post]").count()).isZero();
        visitor.go("/organisation/units/00000000-0000-0000-0000-000000000000");
        assertThat(visitor.text()).contains("Không có");
    }
}
