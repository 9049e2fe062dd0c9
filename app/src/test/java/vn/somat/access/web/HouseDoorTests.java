package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.somat.access.HouseCookie;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.vault.OneTimeCodes;

/** The way in over a network, the names of cookies, and visits that their owner sees and ends. */
class HouseDoorTests {

    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([0-9a-f]{24})\"");

    private final House house = House.shared();

    @Test
    @DisplayName("Over TLS a cookie is Secure and bears __Host-; one under the plain name is not looked at there.")
    void cookiesOverTls() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        request.setCookies(new Cookie("phien", "gieo-san"));
        assertThat(HouseCookie.value("phien", request)).isNull();
        request.setCookies(new Cookie("phien", "gieo-san"), new Cookie("__Host-phien", "cua-minh"));
        assertThat(HouseCookie.value("phien", request)).isEqualTo("cua-minh");
        assertThat(HouseCookie.of("phien", "x", request).build().toString())
                .startsWith("__Host-phien=x;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        request.setSecure(false);
        assertThat(HouseCookie.of("phien", "x", request).build().toString()).startsWith("phien=x;");
    }

    private static int answered(boolean plain, boolean tls, String from) throws Exception {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr(from);
        request.setSecure(tls);
        var response = new MockHttpServletResponse();
        java.util.Objects.requireNonNull(new PlainDoor().refusingPlain(plain).getFilter())
                .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    @DisplayName("Without TLS the house answers its own machine only, unless it was started with --plain.")
    void plainFromHereOnly() throws Exception {
        assertThat(answered(false, false, "127.0.0.1")).isEqualTo(200);
        assertThat(answered(false, false, "::1")).isEqualTo(200);
        assertThat(answered(false, false, "10.0.0.5")).isEqualTo(403);
        assertThat(answered(false, true, "10.0.0.5")).isEqualTo(200);
        assertThat(answered(true, false, "10.0.0.5")).isEqualTo(200);
    }

    private Screen signedIn() {
        var screen = new Screen(house);
        screen.post(
                "/sign-in",
                "/sign-in",
                "username",
                Staff.username(Duty.ARCHIVIST),
                "password",
                Staff.PASSWORD,
                "back",
                "/");
        assertThat(screen.get("/account").statusCode()).isEqualTo(200);
        return screen;
    }

    @Test
    @DisplayName("One sees one's open visits and ends one of them, or all but this one; nobody else's.")
    void ownVisits() {
        var here = signedIn();
        here.post("/account", "/account/visits/end-others");
        assertThat(VISIT.matcher(here.get("/account").body()).find()).isFalse();
        var there = signedIn();
        var visit = VISIT.matcher(here.get("/account").body());
        assertThat(visit.find()).isTrue();
        var stranger = new Screen(house);
        stranger.post(
                "/sign-in",
                "/sign-in",
                "username",
                Staff.username(Duty.INSPECTOR),
                "password",
                Staff.PASSWORD,
                "back",
                "/");
        assertThat(stranger.post("/account", "/account/visits/end", "visit", visit.group(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        assertThat(here.post("/account", "/account/visits/end", "visit", visit.group(1))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/account").statusCode()).as("signed out").isEqualTo(302);
        var another = signedIn();
        here.post("/account", "/account/visits/end-others");
        assertThat(another.get("/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Where the head has ordered codes, whoever has none is led to turn them on before anything else.")
    void codesAreDemanded() {
        var demands = house.bean(vn.somat.access.Demands.class);
        var head = Staff.reader(house, Duty.HEAD);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                vn.somat.ledger.Refusal.class,
                                () -> demands.codes(Staff.reader(house, Duty.ADMINISTRATOR), true))
                        .code())
                .startsWith("access.refused");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                vn.somat.ledger.Refusal.class, () -> demands.codes(head, true))
                        .code())
                .as("by a head without codes")
                .isEqualTo("access.demand.own-first");
        var own = house.bean(vn.somat.access.OwnAccount.class);
        var address = own.beginCodes(head, Staff.PASSWORD.toCharArray());
        var secret = new Base32().decode(address.replaceFirst(".*secret=([A-Z2-7]+).*", "$1"));
        var recovery = own.confirmCodes(head, OneTimeCodes.at(secret, java.time.Instant.now()));
        var screen = signedIn();
        demands.codes(head, true);
        try {
            for (var path : new String[] {"/", "/account", "/accounts", "/find"}) {
                assertThat(screen.get(path).headers().firstValue("Location").orElse(""))
                        .as(path)
                        .endsWith("/account/codes");
            }
            var form = screen.get("/account/codes");
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.body()).contains("Cơ quan yêu cầu mọi người dùng mã sáu số");
            assertThat(screen.postByHtmxWith(screen.token("/account/codes"), "/account/pin", "pin", "135790")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            demands.codes(head, false);
            own.endCodes(head, Staff.PASSWORD.toCharArray(), recovery.getFirst());
        }
        assertThat(screen.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("At sign-out the browser is told to throw away what it kept; a token is made with the password only.")
    void leavingAndTokens() {
        var screen = signedIn();
        String[] token = {"name", "chương trình", "scopes", "read", "days", "5", "password"};
        var without = screen.post("/account/tokens", "/account/tokens", with(token, "sai mat khau nay"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).doesNotContain("somat_");
        java.util.concurrent.locks.LockSupport.parkNanos(1_200_000_000L);
        var made = screen.post("/account/tokens", "/account/tokens", with(token, Staff.PASSWORD));
        assertThat(made.body()).contains("somat_");
        assertThat(screen.post("/account", "/sign-out").headers().firstValue("Clear-Site-Data"))
                .hasValue("\"cache\", \"storage\"");
    }

    private static String[] with(String[] form, String last) {
        var all = java.util.Arrays.copyOf(form, form.length + 1);
        all[form.length] = last;
        return all;
    }
}
