package vn.somat.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One route, and something right to send to it: by what its method takes, or by what {@code openapi.yaml} promises. */
record LevelRoute(RequestMethod method, String path, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}|]*)[^}]*)?}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode PROMISED = read();

    boolean api() {
        return path.startsWith("/api/");
    }

    /** With something nobody has in each place that is not known, of the kind that belongs there. */
    String filled(Map<String, String> known) {
        return VARIABLE.matcher(path).replaceAll(found -> {
            var name = found.group(1);
            var alternatives = found.group(2);
            return known.getOrDefault(
                    name, alternatives != null && alternatives.matches("[\\w-]+") ? alternatives : value(type(name)));
        });
    }

    private Class<?> type(String name) {
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (name.equals(parameter.getParameterName())) {
                return parameter.getParameterType();
            }
        }
        return UUID.class;
    }

    /** Names and values of a form. */
    String[] typed() {
        var form = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                var name = asked.name().isEmpty() ? asked.value() : asked.name();
                form.addAll(List.of(
                        name.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : name,
                        value(parameter.getParameterType())));
            }
        }
        return form.toArray(String[]::new);
    }

    private static String value(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "1";
        }
        if (type == LocalDate.class) {
            return "2026-01-05";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "mot";
    }

    /** The kind of body it takes. */
    String type() {
        return asked().has("multipart/form-data") ? "multipart/form-data; boundary=x" : "application/json";
    }

    String body() {
        return asked().has("multipart/form-data")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nnội dung\r\n--x--\r\n"
                : JSON.writeValueAsString(made(asked().path("application/json").path("schema"), 0));
    }

    private JsonNode asked() {
        return PROMISED.path("paths")
                .path(path)
                .path(method.name().toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content");
    }

    private static Object made(JsonNode schema, int deep) {
        if (schema.has("$ref")) {
            return made(PROMISED.at(schema.path("$ref").stringValue().substring(1)), deep);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0).stringValue();
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).stringValue()
                : schema.path("type").stringValue("object");
        return switch (type) {
            case "string" ->
                switch (schema.path("format").stringValue("")) {
                    case "uuid" -> UUID.randomUUID().toString();
                    case "date" -> "2026-01-05";
                    default -> "mot";
                };
            case "integer" -> 1;
            case "boolean" -> true;
            case "array" -> deep > 4 ? List.of() : List.of(made(schema.path("items"), deep + 1));
            default -> {
                var object = new LinkedHashMap<String, Object>();
                schema.path("properties")
                        .properties()
                        .forEach(one -> object.put(one.getKey(), made(one.getValue(), deep + 1)));
                yield object;
            }
        };
    }

    private static JsonNode read() {
        try (InputStream yaml = LevelRoute.class.getResourceAsStream("/api/openapi.yaml")) {
            Map<String, Object> document = new Yaml().load(Objects.requireNonNull(yaml));
            return JSON.valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
