package vn.somat.access.web;

import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;

@BrowserTest
class AccountPagesTests {

    @Test
    void pictures(Visitor visitor) {
        visitor.go("/sign-in").picture("access-sign-in").isAccessible();
        visitor.fill("username", "clerk-incoming")
                .fill("password", "sai mat khau")
                .submit()
                .picture("access-sign-in-wrong");
        visitor.go("/sign-in?back=/account")
                .fill("username", "administrator")
                .fill("password", Staff.PASSWORD)
                .submit();
        for (var p : new String[] {
            "/account",
            "/account/password",
            "/account/pin",
            "/account/codes",
            "/account/tokens",
            "/accounts",
            "/accounts/new"
        }) {
            visitor.go(p).picture("access" + p.replace('/', '-')).isAccessible();
        }
        visitor.go("/account/tokens")
                .fill("name", "Phần mềm điều hành")
                .submit()
                .picture("access-token")
                .isAccessible();
        visitor.go("/account/tokens").picture("access-tokens-2").isAccessible();
        visitor.go("/account/codes")
                .fill("password", Staff.PASSWORD)
                .submit()
                .picture("access-codes-begin")
                .isAccessible();
        visitor.go("/accounts").press("Nguyễn Thị Đào").picture("access-one").isAccessible();
        visitor.press("Đổi mức mật").picture("access-clearance").isAccessible();
        visitor.submit().picture("access-clearance-2");
        visitor.go("/accounts")
                .press("Nguyễn Thị Đào")
                .press("Đặt lại")
                .picture("access-reset")
                .isAccessible();
        visitor.go("/account/pin");
        visitor.fill("pin", "13579");
        visitor.page().locator(".who [data-lock] button").click();
        visitor.page().waitForTimeout(500);
        visitor.picture("access-lock");
        visitor.page().locator("#lock-password").fill("sai");
        visitor.page().locator("#lock-form .primary").click();
        visitor.page().waitForTimeout(1500);
        visitor.picture("access-lock-wrong");
        visitor.page().locator("#lock-password").fill(Staff.PASSWORD);
        visitor.page().locator("#lock-form .primary").click();
        visitor.page().waitForTimeout(1500);
        visitor.picture("access-lock-open").isAccessible();
        System.out.println(visitor.page().locator("main [name=pin]").inputValue());
    }
}
