package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code openapi.yaml} promises, held against every answer a test is given: the status is among those promised for
 * the path, the body is of a promised media type and fits its schema. Remembers what was seen, so that a test can ask for
 * promises that nobody has kept yet.
 */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode PROMISED = read();

    private final Set<String> kept = new ConcurrentSkipListSet<>();

    /** @param path as asked for, query and all */
    void holds(String method, String path, HttpResponse<byte[]> answer) {
        var template = template(path.replaceFirst("\\?.*", ""));
        var responses = PROMISED.path("paths")
                .path(template)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        var status = String.valueOf(answer.statusCode());
        assertThat(responses.has(status))
                .as("%s %s answers %s, which is promised; %s", method, template, status, text(answer))
                .isTrue();
        kept.add(method + " " + template + " " + status);
        var response = followed(responses.path(status));
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(response.path("content").has(type))
                .as("%s %s %s as %s", method, template, status, type)
                .isTrue();
        if (type.endsWith("json")) {
            fits(response.path("content").path(type).path("schema"), text(answer), method + " " + path);
        }
        response.path("headers")
                .propertyNames()
                .forEach(header -> assertThat(answer.headers().firstValue(header))
                        .as("header %s", header)
                        .isPresent());
    }

    /** One thing that can be asked of a path. @param filed whether a file is sent to it */
    record Operation(String method, String path, String id, boolean mayMiss, boolean filed) {}

    /** All that the document promises under a tag. */
    static List<Operation> operations(String tag) {
        var all = new ArrayList<Operation>();
        PROMISED.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> one.getValue()
                                .path("tags")
                                .path(0)
                                .stringValue()
                                .equals(tag))
                        .forEach(one -> all.add(new Operation(
                                one.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                one.getValue().path("operationId").stringValue(),
                                one.getValue().path("responses").has("404"),
                                one.getValue()
                                        .path("requestBody")
                                        .path("content")
                                        .has("multipart/form-data")))));
        return all;
    }

    /**
     * Promises of the document that no answer has kept so far.
     *
     * @param tag of the part of the document that is asked about
     */
    Set<String> notYetKept(Predicate<String> tag) {
        var open = new TreeSet<String>();
        PROMISED.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> tag.test(
                                operation.getValue().path("tags").path(0).stringValue()))
                        .forEach(operation -> operation
                                .getValue()
                                .path("responses")
                                .propertyNames()
                                .forEach(status -> open.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                        + path.getKey() + " " + status))));
        open.removeAll(kept);
        return open;
    }

    private static void fits(JsonNode schema, String body, String asked) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", PROMISED.path("components"));
        var found = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(
                        JSON.readTree(body),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(found).as("%s fits its schema: %s", asked, body).isEmpty();
    }

    /** The path of the document that describes this one: a fixed one before one with places to fill. */
    private static String template(String path) {
        return PROMISED.path("paths").propertyNames().stream()
                .filter(one -> Pattern.matches(one.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), path))
                .min(java.util.Comparator.comparingInt((String one) -> one.contains("{") ? 1 : 0)
                        .thenComparing(one -> -one.length()))
                .orElseThrow(() -> new AssertionError(path + " is not in openapi.yaml"));
    }

    private static JsonNode followed(JsonNode node) {
        return node.has("$ref") ? PROMISED.at(node.path("$ref").stringValue().substring(1)) : node;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode read() {
        try (InputStream yaml = Contract.class.getResourceAsStream("/api/openapi.yaml")) {
            Map<String, Object> document = new Yaml().load(Objects.requireNonNull(yaml));
            return JSON.valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
