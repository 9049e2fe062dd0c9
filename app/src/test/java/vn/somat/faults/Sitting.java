package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at a screen: cookies, forms with their token, redirects followed. */
final class Sitting {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String door;

    Sitting(int port) {
        door = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(door + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> send(String page, String to, String... boxes) throws Exception {
        var form = TOKEN.matcher(get(page).body());
        assertThat(form.find()).as("a form on %s", page).isTrue();
        var typed = new StringBuilder("_csrf=").append(encoded(form.group(1)));
        for (int i = 0; i < boxes.length; i += 2) {
            typed.append('&').append(boxes[i]).append('=').append(encoded(boxes[i + 1]));
        }
        var sent = HttpRequest.newBuilder(URI.create(door + to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed.toString()));
        return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the browser shows of itself. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
