package vn.somat.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages, as a browser would send it: signs in, reads pages, posts their forms. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Wire wire;

    Visitor(int port) throws IOException {
        wire = new Wire(port);
    }

    Visitor signIn(String account, String password) throws IOException {
        var page = wire.get("/sign-in").must(200).body();
        wire.post(
                        "/sign-in",
                        FORM,
                        form(Map.of("_csrf", token(page), "back", "/", "username", account, "password", password)))
                .must(302);
        return this;
    }

    static void unseal(int port, String passphrase) throws IOException {
        try (var wire = new Wire(port)) {
            var page = wire.get("/unseal").must(200).body();
            wire.post("/unseal", FORM, form(Map.of("_csrf", token(page), "passphrase", passphrase)))
                    .must(302);
        }
    }

    Wire.Answer page(String path) throws IOException {
        return wire.get(path).must(200);
    }

    Wire.Answer any(String path) throws IOException {
        return wire.get(path);
    }

    /** Reads the page, fills its entry form and posts it; as the clerk sees it, until the book is there again. */
    String register(String book, String page, Map<String, String> typed) throws IOException {
        var boxes = new java.util.HashMap<>(typed);
        boxes.put("_csrf", token(page));
        boxes.put("key", match(KEY, page));
        wire.post("/books/" + book + "/incoming", FORM, form(boxes)).must(302);
        return page("/books/" + book).body();
    }

    static String token(String page) throws IOException {
        return match(TOKEN, page);
    }

    private static String match(Pattern wanted, String page) throws IOException {
        var found = wanted.matcher(page);
        if (!found.find()) {
            throw new IOException("the page has no form: " + page.substring(0, Math.min(300, page.length())));
        }
        return found.group(1);
    }

    static String form(Map<String, String> boxes) {
        return boxes.entrySet().stream()
                .map(box -> box.getKey() + "=" + URLEncoder.encode(box.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
