package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.somat.browser.House;
import vn.somat.vault.RecoveryKit;

/** README, rule 4. */
class KitTrayTests {

    @Test
    @DisplayName("It is shown to the one browser that asked for it, until somebody says that it is printed;"
            + " it never leaves the memory of the instance that made it.")
    void onlyWhoMadeItShowsIt() {
        var here = new KitTray(Clock.systemUTC(), new SecureRandom());
        var elsewhere = new KitTray(Clock.systemUTC(), new SecureRandom());
        var answer = new MockHttpServletResponse();
        here.keep(new RecoveryKit(List.of("mảnh"), 1, "kho", "vân tay"), new MockHttpServletRequest(), answer);
        var browser = new MockHttpServletRequest();
        browser.setCookies(Objects.requireNonNull(answer.getCookie("phieu")));

        assertThat(here.look(browser)).isPresent();
        assertThat(here.isElsewhere(browser)).isFalse();
        assertThat(here.look(new MockHttpServletRequest()))
                .as("another browser")
                .isEmpty();
        assertThat(elsewhere.look(browser)).isEmpty();
        assertThat(elsewhere.isElsewhere(browser)).isTrue();
        assertThat(answer.getHeader("Set-Cookie")).doesNotContain("mảnh").contains("HttpOnly");

        here.forget(browser, answer);
        assertThat(here.look(browser)).isEmpty();
        browser.setCookies(new Cookie("phieu", ""));
        assertThat(elsewhere.isElsewhere(browser)).isFalse();
    }

    @Test
    @DisplayName("Another instance says that it is elsewhere.")
    void anotherInstanceSaysSo() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/setup/recovery", "/setup/recovery.pdf")) {
                var asked = HttpRequest.newBuilder(URI.create(House.shared().url() + path))
                        .header("Cookie", "phieu=" + UUID.randomUUID() + "." + UUID.randomUUID())
                        .build();
                var said = client.send(asked, HttpResponse.BodyHandlers.ofString());
                assertThat(said.statusCode()).as(path).isEqualTo(409);
                assertThat(said.body()).as(path).contains("Phiếu khôi phục đang nằm ở máy chủ khác");
            }
        }
    }
}
