package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are stored: codes and days as strings, counts as numbers, yes and no as true and false. */
final class FactsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FactsJson() {}

    static String write(Facts facts) {
        var plain = new TreeMap<String, Object>();
        facts.values()
                .forEach((name, value) -> plain.put(name, value instanceof LocalDate day ? day.toString() : value));
        return JSON.writeValueAsString(plain);
    }

    static Facts read(String json) {
        var facts = Facts.none();
        for (var field : JSON.readTree(json).properties()) {
            facts = facts.with(field.getKey(), value(field.getValue()));
        }
        return facts;
    }

    /** No code has the form of a day, so a text that has it is one. */
    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.intValue();
        }
        var text = node.asString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
    }
}
