package vn.somat.regulation.rulebook;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Condition.Operand;
import vn.somat.regulation.rulebook.Condition.Operator;

/** Reads conditions; a fact, operator or value of the pack that is not there is a fault at its line. */
final class ConditionReader {

    private static final Pattern VARIED = Pattern.compile("\\{([a-z-]+)}");
    private static final String[] REFERENCE = Stream.concat(
                    Stream.of("value", "fact"), Arrays.stream(Span.values()).map(Span::key))
            .toArray(String[]::new);
    private static final Map<String, Operator> OPERATORS =
            Arrays.stream(Operator.values()).collect(Collectors.toMap(Operator::key, operator -> operator));

    private final Map<String, Fact> facts;
    private final Values values;

    ConditionReader(Map<String, Fact> facts, Values values) {
        this.facts = facts;
        this.values = values;
    }

    Condition read(Block block) {
        var all = new ArrayList<Condition>();
        for (var name : block.names()) {
            if (name.equals("either")) {
                all.add(new Condition.Either(
                        block.list(name).stream().map(this::read).toList()));
            } else {
                tests(block, name, all);
            }
        }
        return new Condition.All(List.copyOf(all));
    }

    private void tests(Block block, String name, List<Condition> all) {
        var fact = fact(block, name, name);
        if (block.holdsBlock(name)) {
            var operators = block.part(name);
            operators.names().forEach(key -> all.add(test(fact, operators, key)));
            return;
        }
        var texts = block.texts(name);
        if (texts.equals(List.of("present")) || texts.equals(List.of("absent"))) {
            all.add(new Condition.Test(fact, operator(block, texts.getFirst(), fact), List.of()));
        } else {
            var literals = texts.stream()
                    .map(text -> fixed(block, name, fact, Operator.IS, text))
                    .toList();
            all.add(new Condition.Test(fact, Operator.IS, literals));
        }
    }

    private Condition.Test test(Fact fact, Block block, String key) {
        var operator = operator(block, key, fact);
        return new Condition.Test(fact, operator, List.of(operand(fact, operator, block, key)));
    }

    private Operand operand(Fact fact, Operator operator, Block block, String key) {
        if (!block.holdsBlock(key)) {
            var text = block.texts(key).getFirst();
            var other = facts.get(text);
            return other != null && other.type() == fact.type()
                    ? new Operand.Other(other)
                    : fixed(block, key, fact, operator, text);
        }
        var reference = block.part(key).only(REFERENCE);
        if (reference.has("fact")) {
            var other = fact(reference, "fact", reference.words("fact", 60));
            if (other.type() != fact.type() || operator.ofYear()) {
                throw reference.fault("fact", other.name() + " cannot be compared with " + fact.name());
            }
            return later(reference, other);
        }
        return value(fact, operator, reference, reference.words("value", 80));
    }

    /** The other fact, or a day so and so long after it. */
    private Operand later(Block reference, Fact other) {
        for (var span : Span.values()) {
            var key = span.key();
            if (reference.has(key)) {
                var text = reference.holdsBlock(key)
                        ? values.text(
                                reference,
                                key,
                                reference.part(key).only("value").words("value", 80))
                        : reference.words(key, 7);
                if (other.type() != Fact.Type.DAY || !text.matches("\\d{1,7}")) {
                    throw reference.fault(key, "a day is moved by a whole number");
                }
                return new Operand.Later(other, Integer.parseInt(text), span);
            }
        }
        return new Operand.Other(other);
    }

    private Operand value(Fact fact, Operator operator, Block at, String key) {
        var varied = VARIED.matcher(key);
        if (!varied.find()) {
            return fixed(at, "value", fact, operator, values.text(at, "value", key));
        }
        var by = fact(at, "value", varied.group(1));
        var each = new LinkedHashMap<String, Object>();
        var words = new ArrayList<String>();
        by.words().forEach((code, label) -> {
            var text = values.find(key.replace(varied.group(), code));
            if (text != null) {
                each.put(code, ((Operand.Fixed) fixed(at, "value", fact, operator, text)).value());
                words.add(text + " (" + label + ")");
            }
        });
        if (each.isEmpty()) {
            throw at.fault("value", "this pack has no value " + key + ", whatever the " + by.name());
        }
        return new Operand.Varied(by, each, String.join(", ", words));
    }

    private static Operand fixed(Block at, String field, Fact fact, Operator operator, String text) {
        var value = operator.ofYear() ? dayOfYear(text) : fact.read(text);
        if (value == null) {
            throw at.fault(
                    field,
                    "expected " + (operator.ofYear() ? "a day of a year as 15/12" : fact.expected()) + " for "
                            + fact.name());
        }
        return new Operand.Fixed(value, fact.words().getOrDefault(text, text));
    }

    private Fact fact(Block at, String field, String name) {
        var fact = facts.get(name);
        if (fact == null) {
            throw at.fault(field, "no fact has the name " + name);
        }
        return fact;
    }

    private static Operator operator(Block at, String key, Fact fact) {
        var operator = OPERATORS.get(key);
        if (operator == null || !operator.suits(fact.type())) {
            throw at.fault(
                    at.has(key) ? key : fact.name(),
                    (operator == null ? "no comparison is called " + key : key + " cannot be asked of " + fact.name()));
        }
        return operator;
    }

    private static @Nullable MonthDay dayOfYear(String text) {
        try {
            var parts = text.split("/");
            return text.matches("\\d{1,2}/\\d{1,2}")
                    ? MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
