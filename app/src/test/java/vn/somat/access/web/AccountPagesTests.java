package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Accounts;
import vn.somat.access.Readers;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

/** The pages of accounts and the lock, at the screen. */
@BrowserTest
class AccountPagesTests {

    @Test
    void everyPageIsAccessible(Visitor visitor) {
        visitor.go("/sign-in").picture("access-sign-in").isAccessible();
        signIn(visitor, "administrator", Staff.PASSWORD);
        for (var path : new String[] {
            "/account",
            "/account/password",
            "/account/pin",
            "/account/key",
            "/account/codes",
            "/account/tokens",
            "/accounts",
            "/accounts/new"
        }) {
            visitor.go(path).picture("access" + path.replace('/', '-')).isAccessible();
        }
        visitor.go("/accounts")
                .press(Staff.name(Duty.ARCHIVIST))
                .picture("access-one")
                .isAccessible();
        visitor.press("Đổi mức mật").picture("access-clearance").isAccessible();
        visitor.go("/account/codes")
                .fill("password", Staff.PASSWORD)
                .submit()
                .picture("access-codes")
                .isAccessible();
        assertThat(visitor.page().locator("svg.qr").count()).isEqualTo(1);
    }

    @Test
    void aSigningKeyIsRenewedAndRevoked(Visitor visitor) {
        signIn(visitor, Staff.username(Duty.COPY_CLERK), Staff.PASSWORD);
        visitor.go("/account").press("Xem và thay khóa ký");
        assertThat(visitor.text()).contains("Đang dùng");
        visitor.fill("password", Staff.PASSWORD).fill("pin", "135791").submit();
        assertThat(visitor.refusal()).contains("Mã PIN chưa đúng");
        visitor.page().waitForTimeout(1_500);
        visitor.fill("password", Staff.PASSWORD).fill("pin", Staff.PIN).submit();
        assertThat(visitor.text()).contains("Đã thu hồi khóa cũ và tạo khóa ký mới", "Thu hồi lúc");
        visitor.picture("access-key-renewed").isAccessible();
        visitor.fill("secret", Staff.PASSWORD).press("Thu hồi ngay");
        assertThat(visitor.text()).contains("Đã thu hồi khóa ký", "Không có khóa ký nào đang dùng");
        visitor.fill("password", Staff.PASSWORD).fill("pin", Staff.PIN).submit();
        assertThat(visitor.text()).contains("Đang dùng");
    }

    @Test
    void aHalfTypedFormSurvivesTheLock(Visitor visitor) {
        signIn(visitor, Staff.username(Duty.ARCHIVIST), Staff.PASSWORD);
        visitor.go("/account/pin").fill("pin", "13579");
        visitor.page().locator(".who [data-lock] button").click();
        var lock = visitor.page().locator("#lock");
        lock.waitFor();
        visitor.picture("access-lock").isAccessible();
        visitor.page().keyboard().press("Escape");
        assertThat(lock.isVisible()).isTrue();
        visitor.page().locator("#lock-password").fill(Staff.PASSWORD);
        visitor.page().locator("#lock-form .primary").click();
        visitor.page().waitForCondition(() -> !lock.isVisible());
        assertThat(visitor.page().locator("main [name=pin]").inputValue()).isEqualTo("13579");
    }

    @Test
    @DisplayName(
            "When the visit is over nothing of it stays on the screen, by itself and in every window of the browser.")
    void nothingStaysOnTheScreen(Visitor visitor) {
        signIn(visitor, Staff.username(Duty.ARCHIVIST), Staff.PASSWORD);
        visitor.page().clock().install();
        visitor.go("/account/pin").fill("pin", "13579");
        visitor.page().clock().fastForward("01:59:00");
        assertThat(visitor.page().locator("#lock").isVisible())
                .as("locked, and there")
                .isTrue();
        assertThat(visitor.page().locator("main [name=pin]").inputValue()).isEqualTo("13579");
        visitor.page().clock().fastForward("00:02:00");
        visitor.page().waitForURL(address -> !address.endsWith("/account/pin"));
        assertThat(visitor.page().locator("main [name=pin]").count()).isZero();
    }

    @Test
    void aTemporaryPasswordOpensOnlyThePageOfANewOne(House house, Visitor visitor) {
        var person = house.bean(Organisation.class).enter("Phan Thị Mới", "", null, "system");
        var first = house.bean(Accounts.class)
                .open(Staff.reader(house, Duty.ADMINISTRATOR), "nguoi-moi", person)
                .word();
        signIn(visitor, "nguoi-moi", first);
        assertThat(visitor.go("/regulation").path()).isEqualTo("/account/password");
        visitor.picture("access-must-change").isAccessible();
        visitor.fill("old", first).fill("fresh", "ngắn").fill("again", "ngắn").submit();
        assertThat(visitor.refusal()).contains("ít nhất 10 ký tự");
        visitor.fill("fresh", "một câu dài dễ nhớ")
                .fill("again", "một câu dài dễ nhớ")
                .submit();
        assertThat(visitor.path()).isEqualTo("/account");
        assertThat(visitor.text()).contains("Đã đổi mật khẩu").contains("Hôm nay không được giao nhiệm vụ nào");
        assertThat(house.bean(Readers.class).named("nguoi-moi").orElseThrow().readsTitles())
                .isFalse();
    }

    private static void signIn(Visitor visitor, String username, String password) {
        visitor.go("/sign-in?back=/account")
                .fill("username", username)
                .fill("password", password)
                .submit();
    }
}
