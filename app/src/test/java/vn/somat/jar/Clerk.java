package vn.somat.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clerk's program at the door of a running product: opens the vault as a browser does, registers, reads. */
public final class Clerk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String door;
    private final String token;
    private final Map<Boolean, String> books = new HashMap<>();

    public Clerk(int port, String token) {
        this.door = "http://127.0.0.1:" + port;
        this.token = token;
    }

    public Clerk unseal(String passphrase) throws IOException, InterruptedException {
        var page = send(HttpRequest.newBuilder(URI.create(door + "/unseal")));
        var form = FORM_TOKEN.matcher(page.body());
        assertThat(form.find()).as("%s", page.body()).isTrue();
        var typed = "_csrf=" + encoded(form.group(1)) + "&passphrase=" + encoded(passphrase);
        var opened = send(HttpRequest.newBuilder(URI.create(door + "/unseal"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed)));
        assertThat(opened.statusCode()).as("%s", opened.body()).isEqualTo(302);
        return this;
    }

    /** The answer to a registration of an ordinary paper; empty when there was none. */
    public Optional<JsonNode> register(int number) {
        return register(UUID.randomUUID(), number, false);
    }

    /** The same, under a key with which it can be asked again. */
    public Optional<JsonNode> register(UUID key, int number, boolean secret) {
        try {
            var body = JSON.writeValueAsString(Map.of(
                    "book",
                    book(secret),
                    "issuer",
                    "Ban Dân vận",
                    "number",
                    number + "-BC/BDV",
                    "date",
                    YESTERDAY,
                    "level",
                    secret ? "mat" : "thuong",
                    "abstract",
                    "Báo cáo thứ " + number));
            var answer = send(asking("/api/v1/incoming")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key.toString())
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            return answer.statusCode() == 201 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException | InterruptedException cutOff) {
            return Optional.empty();
        }
    }

    public JsonNode document(String id) throws IOException, InterruptedException {
        return json("/api/v1/documents/" + id);
    }

    /** Every document this clerk reads, by its id. */
    public Map<String, JsonNode> all() throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, JsonNode>();
        var next = "/api/v1/documents";
        while (!next.isEmpty()) {
            var page = json(next);
            page.path("documents").forEach(one -> all.put(id(one), one));
            var mark = page.path("next");
            next = mark.isNull() ? "" : "/api/v1/documents?page=" + encoded(mark.asString());
        }
        return all;
    }

    public static String id(JsonNode document) {
        return document.path("id").asString();
    }

    public static int serial(JsonNode document) {
        return Integer.parseInt(document.path("serial").asString());
    }

    private synchronized String book(boolean secret) throws IOException, InterruptedException {
        if (books.isEmpty()) {
            json("/api/v1/books")
                    .path("books")
                    .forEach(one -> books.put(one.path("secret").asBoolean(), id(one)));
        }
        return books.get(secret);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = send(asking(path));
        if (answer.statusCode() != 200) {
            throw new UncheckedIOException(new IOException(answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(door + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
