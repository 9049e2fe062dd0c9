package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
        var typed = new StringBuilder("_csrf=").append(encoded(token(page)));
        for (int i = 0; i < boxes.length; i += 2) {
            typed.append('&').append(boxes[i]).append('=').append(encoded(boxes[i + 1]));
        }
        var sent = HttpRequest.newBuilder(URI.create(door + to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed.toString()));
        return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Puts a file into the form of a page and sends it. */
    HttpResponse<String> upload(String page, String to, String name, byte[] file) throws Exception {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(page)
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(file);
        parts.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        var sent = HttpRequest.newBuilder(URI.create(door + to))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray()));
        return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String page) throws Exception {
        var form = TOKEN.matcher(get(page).body());
        assertThat(form.find()).as("a form on %s", page).isTrue();
        return form.group(1);
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
