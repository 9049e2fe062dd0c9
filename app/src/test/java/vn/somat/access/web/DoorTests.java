package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

class DoorTests {

    private final Screen screen = new Screen(House.shared());

    @Test
    void aPageLeadsToTheSignInAndBack() {
        var asked = screen.get("/organisation?x=1");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?back=%2Forganisation%3Fx%3D1"));
        var entered = screen.post(
                "/sign-in",
                "/sign-in",
                "username",
                Staff.username(Duty.HEAD),
                "password",
                Staff.PASSWORD,
                "back",
                "/organisation?x=1");
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/organisation?x=1"));
        for (var p : java.util.List.of(
                "/", "/organisation", "/", "/sign-in", "/sign-in", "/", "/somat.css", "/api/v1/books", "/")) {
            var r = screen.get(p);
            System.out.println(p + " " + r.statusCode() + " " + r.headers().allValues("set-cookie")
                    + r.headers().allValues("location") + r.request().headers().map());
        }
    }
}
