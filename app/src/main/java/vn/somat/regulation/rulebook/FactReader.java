package vn.somat.regulation.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import vn.somat.regulation.rulebook.Fact.Type;

/** Reads the facts and acts a pack knows. */
final class FactReader {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Map<String, Type> TYPES =
            Arrays.stream(Type.values()).collect(Collectors.toMap(FactReader::key, type -> type));

    private FactReader() {}

    /** Labels of acts by their codes, in the order of the file. */
    static SequencedMap<String, String> acts(Block file) {
        var acts = new LinkedHashMap<String, String>();
        var block = file.part("acts");
        for (var code : block.names()) {
            named(block, code);
            acts.put(code, block.words(code, 200));
        }
        return acts;
    }

    /** @param levels labels of the levels by their codes, by rising rank */
    static Map<String, Fact> facts(Block file, SequencedMap<String, String> levels) {
        var facts = new LinkedHashMap<String, Fact>();
        var block = file.part("facts");
        for (var name : block.names()) {
            named(block, name);
            facts.put(name, fact(name, block.part(name), levels));
        }
        for (var fact : facts.values()) {
            checkDays(block.part(fact.name()), fact, facts);
        }
        return facts;
    }

    private static Fact fact(String name, Block block, SequencedMap<String, String> levels) {
        block.only("label", "type", "words", "from", "to");
        var type = TYPES.get(block.words("type", 20));
        if (type == null) {
            throw block.fault("type", "expected one of " + String.join(", ", TYPES.keySet()));
        }
        var words = new LinkedHashMap<String, String>();
        if (type == Type.LEVEL) {
            words.putAll(levels);
        } else if (type == Type.WORD) {
            var list = block.part("words");
            list.names().forEach(word -> words.put(named(list, word), list.words(word, 200)));
        }
        if (block.has("words") != (type == Type.WORD)) {
            throw block.fault("a word has its closed list (words), and nothing else has one");
        }
        return new Fact(
                name,
                block.words("label", 200),
                type,
                words,
                block.has("from") ? block.words("from", 60) : null,
                block.has("to") ? block.words("to", 60) : null);
    }

    private static void checkDays(Block block, Fact fact, Map<String, Fact> facts) {
        if (fact.from() == null && fact.to() == null) {
            return;
        }
        for (var end : new String[] {"from", "to"}) {
            var day = facts.get(block.words(end, 60));
            if (fact.type() != Type.COUNT || day == null || day.type() != Type.DAY) {
                throw block.fault(end, "days are counted from a fact that is a day to another");
            }
        }
    }

    private static String named(Block at, String name) {
        if (!name.matches(NAME)) {
            throw at.fault(name, "a name is small letters, digits and hyphens");
        }
        return name;
    }

    private static String key(Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
