package vn.somat.registry.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/**
 * The fields of one JSON object, taken one by one, each with its type; nothing is turned from one type into another. All
 * that is not right, unknown fields included, is collected and refused at once by {@link #refuseFlaws}.
 */
public final class JsonFields {

    private final JsonNode object;
    private final String path;
    private final Set<Flaw> flaws;
    private final Set<String> known = new HashSet<>();

    private JsonFields(JsonNode object, String path, Set<Flaw> flaws) {
        this.object = object;
        this.path = path;
        this.flaws = flaws;
    }

    public static JsonFields of(JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.invalid("body", "registry.api.object");
        }
        return new JsonFields(body, "", new LinkedHashSet<>());
    }

    @Nullable
    public String text(String name) {
        var value = value(name, JsonNode::isString, "registry.api.text");
        return value == null ? null : value.stringValue();
    }

    /** Text of a field without which nothing can be registered; the desk refuses what is blank. */
    public String required(String name) {
        var text = text(name);
        if (text == null && !object.has(name)) {
            flaws.add(Flaw.of(path + name, "registry.text.required"));
        }
        return text == null ? "" : text;
    }

    /** A day as {@code 2026-09-03} and in no other form. */
    @Nullable
    public LocalDate day(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            flaws.add(Flaw.of(path + name, "registry.api.day"));
            return null;
        }
    }

    @Nullable
    public UUID id(String name) {
        var text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            flaws.add(Flaw.of(path + name, "registry.api.id"));
            return null;
        }
    }

    @Nullable
    public Integer whole(String name) {
        var value = value(name, number -> number.isIntegralNumber() && number.canConvertToInt(), "registry.api.whole");
        return value == null ? null : value.intValue();
    }

    /** One of the names of an enumeration, as they are written. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
        var text = text(name);
        for (var one : of.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        if (text != null) {
            unknown(name, of).run();
        }
        return null;
    }

    /** The names of an enumeration in a list; what is none is told by its place. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> of) {
        var chosen = new ArrayList<E>();
        int place = 0;
        for (var text : texts(name)) {
            Arrays.stream(of.getEnumConstants())
                    .filter(one -> one.name().equals(text))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, unknown(name + "[" + place + "]", of));
            place++;
        }
        return chosen;
    }

    private Runnable unknown(String name, Class<? extends Enum<?>> of) {
        var names = Stream.of(of.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return () -> flaws.add(Flaw.of(path + name, "registry.api.one-of", names));
    }

    /** The texts of a list; what is none is told by its place. */
    public List<String> texts(String name) {
        var list = value(name, JsonNode::isArray, "registry.api.list");
        var texts = new ArrayList<String>();
        if (list != null) {
            for (var item : list) {
                if (!item.isString()) {
                    flaws.add(Flaw.of(path + name + "[" + texts.size() + "]", "registry.api.text"));
                }
                texts.add(item.isString() ? item.stringValue() : "");
            }
        }
        return texts;
    }

    public boolean flag(String name) {
        var value = value(name, JsonNode::isBoolean, "registry.api.flag");
        return value != null && value.booleanValue();
    }

    /** A yes or a no that must be said. */
    public boolean requiredFlag(String name) {
        if (!object.has(name)) {
            flaws.add(Flaw.of(path + name, "registry.text.required"));
        }
        return flag(name);
    }

    /** The ids of a list; what is none is told by its place: {@code items[2]}. */
    public List<UUID> ids(String name) {
        var list = value(name, JsonNode::isArray, "registry.api.list");
        var ids = new ArrayList<UUID>();
        if (list != null) {
            int place = 0;
            for (var item : list) {
                try {
                    ids.add(UUID.fromString(item.isString() ? item.stringValue() : ""));
                } catch (IllegalArgumentException malformed) {
                    flaws.add(Flaw.of(path + name + "[" + place + "]", "registry.api.id"));
                }
                place++;
            }
        }
        return ids;
    }

    /** The numbers of a list; what is none is told by its place. */
    public List<Integer> wholes(String name) {
        var list = value(name, JsonNode::isArray, "registry.api.list");
        var numbers = new ArrayList<Integer>();
        if (list != null) {
            int place = 0;
            for (var item : list) {
                if (item.isIntegralNumber() && item.canConvertToInt()) {
                    numbers.add(item.intValue());
                } else {
                    flaws.add(Flaw.of(path + name + "[" + place + "]", "registry.api.whole"));
                }
                place++;
            }
        }
        return numbers;
    }

    /** The object in a field, its fields named behind its own; null when there is none. */
    public @Nullable JsonFields object(String name) {
        var inner = value(name, JsonNode::isObject, "registry.api.object");
        return inner == null ? null : new JsonFields(inner, path + name + ".", flaws);
    }

    /** The objects of a list, each with its place in its fields' names: {@code recipients[2].name}. */
    public List<JsonFields> list(String name) {
        var list = value(name, JsonNode::isArray, "registry.api.list");
        var items = new ArrayList<JsonFields>();
        if (list != null) {
            for (var item : list) {
                var place = path + name + "[" + items.size() + "]";
                if (!item.isObject()) {
                    flaws.add(Flaw.of(place, "registry.api.object"));
                }
                items.add(new JsonFields(item, place + ".", flaws));
            }
        }
        return items;
    }

    /** Every field that nobody took is unknown: a misspelt one must not be lost in silence. */
    public void noMore() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                flaws.add(Flaw.of(path + shortened(name), "registry.api.unknown"));
            }
        }
    }

    public void refuseFlaws() {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(List.copyOf(flaws));
        }
    }

    private @Nullable JsonNode value(String name, Predicate<JsonNode> rightType, String code) {
        known.add(name);
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!rightType.test(value)) {
            flaws.add(Flaw.of(path + name, code));
            return null;
        }
        return value;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
