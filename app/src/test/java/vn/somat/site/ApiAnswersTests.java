package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Tokens;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;

/** What another program gets to hear at the front door, on the wire. */
class ApiAnswersTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final House house = House.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("Health and the description answer without a token.")
    void openToAll() throws Exception {
        var health = send("GET", "/api/v1/health", null);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("status").asString()).isEqualTo("UP");
        assertThat(json(health).path("vault").asString()).isEqualTo("UNSEALED");
        var description = json(send("GET", "/api/openapi.json", null));
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").has("/api/v1/ledger/checkpoint")).isTrue();
    }

    @Test
    @DisplayName("Checkpoint and proofs are as the description says.")
    void evidence() throws Exception {
        house.bean(Seals.class).seal();
        var token = token();
        var note = send("GET", "/api/v1/ledger/checkpoint", token);
        assertThat(note.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(note.body()).startsWith("somat/").contains("\n\n\u2014 somat/");
        var inclusion = json(send("GET", "/api/v1/ledger/proof/inclusion/0", token));
        assertThat(inclusion.propertyNames()).containsAll(Set.of("index", "size", "leafHash", "hashes", "checkpoint"));
        var consistency = json(send("GET", "/api/v1/ledger/proof/consistency?from=1", token));
        assertThat(consistency.path("from").asLong()).isEqualTo(1);
        assertThat(consistency.path("hashes").isArray()).isTrue();
        problem(send("GET", "/api/v1/ledger/proof/inclusion/999999999", token), 404);
        problem(send("GET", "/api/v1/ledger/proof/inclusion/first", token), 404);
        problem(send("GET", "/api/v1/ledger/proof/consistency?from=0", token), 422);
        problem(send("GET", "/api/v1/ledger/proof/consistency", token), 422);
    }

    @Test
    @DisplayName("Every refusal below /api is problem details, whoever says it.")
    void everyRefusalIsProblemDetails() throws Exception {
        var token = token();
        problem(send("GET", "/api/v1/books", null), 401);
        problem(send("GET", "/api/v1/nowhere", token), 404);
        problem(send("DELETE", "/api/v1/books", token), 405);
        problem(send("POST", "/api/v1/incoming", token), 415);
    }

    private String token() {
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        return house.bean(Tokens.class).issue(clerk, clerk.account(), "thử nghiệm", Set.of("read"), 1);
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString()).isNotBlank();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.url() + path))
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("x")
                                : HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
