package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Values sent twice or beside the form, over a real connection. */
class MisplacedValuesTests {

    private static final String RULE =
            "Of a value an act takes one of, two are refused; and what a form sends stands in its body, never in its address.";

    private final House house = House.shared();
    private final Screen screen = new Screen(house);

    @Test
    @DisplayName(RULE)
    void twoOfOneValue() {
        assertThat(signIn("/sign-in", "username", "khac").statusCode()).isEqualTo(400);
        assertThat(signIn("/sign-in", "code", "1", "code", "2").statusCode()).isEqualTo(400);
        assertThat(screen.get("/account").statusCode())
                .as("nobody has signed in")
                .isEqualTo(302);
        assertThat(signIn("/sign-in").statusCode()).isEqualTo(302);
        assertThat(screen.get("/account").statusCode()).isEqualTo(200);
        assertThat(screen.post("/account", "/lock", "back", "/", "back", "/account")
                        .statusCode())
                .isEqualTo(400);
        assertThat(screen.get("/account").statusCode()).as("not locked").isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName(RULE)
    @CsvSource({"/sign-in?back=/account", "/sign-in?code=123456", "/sign-in?x=1"})
    void aFormWithValuesInItsAddress(String address) {
        assertThat(signIn(address).statusCode()).isEqualTo(400);
        assertThat(screen.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName(RULE)
    void pagesAndRecordsToo() {
        signIn("/sign-in");
        assertThat(screen.get("/find?q=a").statusCode()).isEqualTo(200);
        assertThat(screen.get("/find?q=a&q=b").statusCode()).isEqualTo(400);
        assertThat(screen.get("/locked?back=/&back=/account").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName(RULE)
    void whatTakesManyTakesMany() {
        signIn("/sign-in");
        var made = screen.post(
                "/account/tokens",
                "/account/tokens",
                "name",
                "hai việc",
                "scopes",
                "read",
                "scopes",
                "print",
                "days",
                "5",
                "password",
                Staff.PASSWORD);
        assertThat(made.body()).contains("somat_");
    }

    private java.net.http.HttpResponse<String> signIn(String address, String... more) {
        var form = new java.util.ArrayList<>(
                java.util.List.of("username", Staff.username(Duty.DEPUTY), "password", Staff.PASSWORD, "back", "/"));
        form.addAll(java.util.List.of(more));
        return screen.post("/sign-in", address, form.toArray(String[]::new));
    }
}
