package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.access.Tokens;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** README, rules 21 to 24, over a real connection. */
class DoorTests {

    private final House house = House.shared();
    private final Screen screen = new Screen(house);

    @Test
    void aPageLeadsToTheSignInAndBack() {
        assertThat(location(screen.get("/account?x=1"))).endsWith("/sign-in?back=%2Faccount%3Fx%3D1");
        assertThat(location(signIn("/account?x=1"))).endsWith("/account?x=1");
        assertThat(screen.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedElsewhere() {
        assertThat(location(signIn("//evil.example/")))
                .endsWith(":" + house.url().replaceFirst(".*:", "") + "/");
    }

    @Test
    void theSessionGetsAnotherIdAtSignInAndKeepsItThen() {
        var before = cookie(screen.get("/sign-in"));
        assertThat(before).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(cookie(signIn("/account"))).isNotEmpty().isNotEqualTo(before);
        assertThat(cookie(screen.get("/account"))).isEmpty();
    }

    @Test
    @DisplayName("A form that is not from a page of this visit changes nothing.")
    void aForgedFormChangesNothing() {
        signIn("/account");
        var forged = screen.postForged("/sign-out");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("Biểu mẫu này không còn hiệu lực");
        assertThat(screen.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(location(screen.post("/account", "/sign-out"))).endsWith("/sign-in");
        assertThat(location(screen.get("/account"))).contains("/sign-in");
    }

    @Test
    @DisplayName("The password leads back to where the clerk was, with the half-typed form.")
    void theLockStandsBeforeEverything() {
        signIn("/account");
        var token = screen.token("/account");
        screen.post("/account", "/lock", "back", "/account/pin");
        assertThat(location(screen.get("/account/pin"))).endsWith("/locked?back=%2Faccount%2Fpin");
        var form = screen.postByHtmxWith(token, "/account/pin", "pin", "135790");
        assertThat(form.statusCode()).isEqualTo(423);
        assertThat(form.headers().firstValue("HX-Retarget"))
                .as("the form stays on the screen")
                .hasValue("#refusal");
        var open = screen.post("/locked", "/locked", "password", Staff.PASSWORD, "back", "/account/pin");
        assertThat(location(open)).endsWith("/account/pin");
        assertThat(cookie(open)).as("another secret").isNotEmpty();
        assertThat(screen.postWith(token, "/still-here").statusCode())
                .as("the form that was half typed is still good")
                .isEqualTo(204);
        assertThat(screen.get("/account/pin").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/account",
                "/accounts",
                "/no-such-page",
                "/error",
                "/unseal",
                "/setup",
                "/ledger",
                "/api/v1/books",
                "/api/v1/health",
                "/api/no-such-thing"
            })
    @DisplayName("Every answer carries the strict headers.")
    void everyAnswerCarriesTheHeaders(String path) {
        hasStrictHeaders(screen.get(path));
        signIn("/account");
        var inside = screen.get(path);
        hasStrictHeaders(inside);
        assertThat(inside.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        hasStrictHeaders(screen.get("/somat.css"));
        assertThat(screen.get("/somat.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/somat.css", "/somat.js", "/icon.svg", "/sign-in", "/api/openapi.yaml"})
    @DisplayName("What is text names its letters.")
    void textNamesItsLetters(String path) {
        assertThat(screen.get(path).headers().firstValue("Content-Type").orElse(""))
                .containsIgnoringCase("charset=utf-8");
    }

    @Test
    @DisplayName("A token acts for its account within its scopes.")
    void theApiWantsAToken() {
        var nobody = screen.get("/api/v1/books");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"so-mat\"");
        assertThat(nobody.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var wrong = screen.get("/api/v1/books", "Authorization", "Bearer somat_khong-co");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        var token = house.bean(Tokens.class).issue(clerk, clerk.account(), "thử", Set.of("read"), 1);
        var books = screen.get("/api/v1/books", "Authorization", "Bearer " + token);
        assertThat(books.statusCode()).isEqualTo(200);
        assertThat(books.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(screen.get("/account", "Authorization", "Bearer " + token).statusCode())
                .as("a token opens no page")
                .isEqualTo(302);
    }

    private HttpResponse<String> signIn(String back) {
        return screen.post(
                "/sign-in",
                "/sign-in",
                "username",
                Staff.username(Duty.ADMINISTRATOR),
                "password",
                Staff.PASSWORD,
                "back",
                back);
    }

    private static void hasStrictHeaders(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                        + "base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("phien="))
                .findFirst()
                .orElse("");
    }
}
