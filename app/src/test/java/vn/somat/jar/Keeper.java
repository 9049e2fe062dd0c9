package vn.somat.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clerk's program that keeps copies: enters things, puts them away, takes them out, loses and finds them, at random. */
public final class Keeper {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "/api/v1/custody";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String door;
    private final String token;
    private final String place;

    public Keeper(int port, String token, String place) {
        this.door = "http://127.0.0.1:" + port;
        this.token = token;
        this.place = place;
    }

    /** What was answered to one act: the carriers it was about; none when it was refused or cut off. */
    public List<String> act(Random chance) {
        try {
            var done = chance.nextInt(3) == 0 ? enter(chance) : move(chance);
            return done.map(Keeper::ids).orElse(List.of());
        } catch (IOException | InterruptedException cutOff) {
            return List.of();
        }
    }

    private Optional<JsonNode> enter(Random chance) throws IOException, InterruptedException {
        return post(
                "/carriers",
                Map.of(
                        "kind",
                        "NOTEBOOK",
                        "level",
                        chance.nextBoolean() ? "mat" : "toi-mat",
                        "name",
                        "Sổ",
                        "pages",
                        80));
    }

    private Optional<JsonNode> move(Random chance) throws IOException, InterruptedException {
        var known = get(ROOT + "/carriers" + (chance.nextBoolean() ? "?place=" + place : ""))
                .path("carriers");
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var acts = List.of("PUT_AWAY", "TAKE_OUT", "LOSE", "FIND", "ANNUL");
        var act = acts.get(chance.nextInt(acts.size()));
        var some = new ArrayList<Map<String, Object>>();
        int count = act.endsWith("_AWAY") || act.endsWith("_OUT") ? 1 + chance.nextInt(3) : 1;
        for (int i = 0; i < count; i++) {
            var one = known.get(chance.nextInt(known.size()));
            some.add(Map.of(
                    "id", one.path("id").asString(), "seen", one.path("seen").asInt()));
        }
        return post(
                "/moves",
                switch (act) {
                    case "PUT_AWAY" -> Map.of("act", act, "carriers", some, "place", place);
                    case "TAKE_OUT" -> Map.of("act", act, "carriers", some);
                    default -> Map.of("act", act, "carriers", some, "reason", "Ngẫu nhiên");
                });
    }

    private Optional<JsonNode> post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        var answer = client.send(
                asking(ROOT + path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() / 100 == 2 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                client.send(asking(path).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(door + path)).header("Authorization", "Bearer " + token);
    }

    private static List<String> ids(JsonNode answer) {
        if (answer.has("id")) {
            return List.of(answer.path("id").asString());
        }
        return answer.path("carriers").values().stream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
