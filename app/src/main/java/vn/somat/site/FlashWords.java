package vn.somat.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Flash attributes as JSON: messages with their arguments, texts, yes or no, boxes of a form. Nothing else travels. */
final class FlashWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CODES = "codes";

    private FlashWords() {}

    private record Written(String path, Map<String, List<String>> query, long until, Map<String, Object> said) {}

    static String write(List<FlashMap> maps) {
        return JSON.writeValueAsString(maps.stream()
                .map(map -> new Written(
                        String.valueOf(map.getTargetRequestPath()),
                        map.getTargetRequestParams(),
                        map.getExpirationTime(),
                        said(map)))
                .toList());
    }

    static List<FlashMap> read(String text) {
        var maps = new ArrayList<FlashMap>();
        for (var written : JSON.readTree(text)) {
            var map = new FlashMap();
            map.setTargetRequestPath(written.path("path").asString());
            written.path("query")
                    .forEachEntry((name, values) ->
                            values.forEach(value -> map.addTargetRequestParam(name, value.asString())));
            map.setExpirationTime(written.path("until").asLong());
            written.path("said").forEachEntry((name, value) -> map.put(name, value(value)));
            maps.add(map);
        }
        return maps;
    }

    private static Map<String, Object> said(FlashMap map) {
        var said = new HashMap<String, Object>();
        map.forEach((name, value) -> said.put(name, written(value)));
        return said;
    }

    private static Object written(Object value) {
        return switch (value) {
            case MessageSourceResolvable message ->
                Map.of(
                        CODES,
                        message.getCodes() == null ? List.of() : List.of(message.getCodes()),
                        "args",
                        message.getArguments() == null ? List.of() : args(message.getArguments()));
            case Boolean yes -> yes;
            case String text -> text;
            case Map<?, ?> boxes -> Map.of("boxes", boxes);
            default -> throw new IllegalArgumentException("such a thing does not travel: " + value.getClass());
        };
    }

    /** Whole numbers stay numbers, for a message may group their digits; the rest is words. */
    private static List<Object> args(Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Integer || arg instanceof Long ? arg : (Object) String.valueOf(arg))
                .toList();
    }

    private static Object value(JsonNode written) {
        if (written.isBoolean()) {
            return written.asBoolean();
        }
        if (written.isString()) {
            return written.asString();
        }
        if (written.has(CODES)) {
            var codes = written.path(CODES).values().stream()
                    .map(JsonNode::asString)
                    .toArray(String[]::new);
            var args = written.path("args").values().stream()
                    .map(arg -> arg.isNumber() ? (Object) arg.asLong() : arg.asString())
                    .toArray();
            return new DefaultMessageSourceResolvable(codes, args);
        }
        var boxes = new HashMap<String, String>();
        written.path("boxes").forEachEntry((name, value) -> boxes.put(name, value.asString()));
        return boxes;
    }
}
