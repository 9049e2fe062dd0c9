package vn.somat.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Tokens;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Another program: knows the house by its address, a token and {@code openapi.yaml}, against which it holds every answer. */
final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String url;
    private final @Nullable String token;
    private final Contract contract;

    ApiClient(House house, @Nullable String token, Contract contract) {
        this.url = house.url();
        this.token = token;
        this.contract = contract;
    }

    /** Acting for the person with this duty in the shared office. */
    static ApiClient of(House house, Duty duty, Contract contract, String... scopes) {
        var owner = Staff.reader(house, duty);
        return new ApiClient(
                house,
                house.bean(Tokens.class).issue(owner, owner.account(), "test " + duty, Set.of(scopes), 1),
                contract);
    }

    /** One answer. */
    record Answer(int status, byte[] bytes, HttpResponse<byte[]> whole) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(text());
        }
    }

    Answer get(String path, String... headers) {
        return sent(path, "GET", null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return sent(path, "POST", body, headers);
    }

    /** A file, and the fields that go with it as one JSON object. @param bytes null: the part is left out */
    Answer upload(String path, @Nullable String body, String name, byte @Nullable [] bytes, String... headers) {
        var boundary = "ranh-gioi-" + java.util.UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        if (body != null) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"body\"\r\n"
                            + "Content-Type: application/json\r\n\r\n" + body + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (bytes != null) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        return asked(
                path, "POST", HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()), all.toArray(String[]::new));
    }

    private Answer sent(String path, String method, @Nullable String body, String... headers) {
        return asked(
                path,
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                headers);
    }

    private Answer asked(String path, String method, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("POST") && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            contract.holds(method, path, answer);
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
