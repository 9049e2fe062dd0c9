package vn.somat.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Những gì phần mềm hỏi: what every pack of the program has, so that the program asks for it without knowing the pack. A
 * pack of a file that lacks any of it is refused; otherwise a page would fail on its first day.
 */
final class Needed {

    /** Beginnings of keys that one law has and another need not. */
    private static final List<String> FREE =
            List.of("types.", "authority.", "registers.", "rules.", "urgencies.", "law.", "checklist.");

    private static final Map<String, String> FILES =
            Map.of("levels", "levels.yaml", "numbering", "numbering.yaml", "form", "forms.yaml");

    private final SequencedMap<String, String> needed;

    Needed(List<Pack> shipped) {
        var all = shipped.stream().map(pack -> names(pack.rules(Map.of()))).toList();
        needed = new LinkedHashMap<>(all.getFirst());
        all.forEach(names -> needed.keySet().retainAll(names.keySet()));
    }

    void require(Pack pack, Rules rules) {
        var there = names(rules);
        needed.forEach((name, file) -> {
            if (!there.containsKey(name)) {
                throw pack.part(file, new Reading(Map.of()))
                        .spot()
                        .fault(name + " is missing: every pack before has it, and the program asks for it");
            }
        });
    }

    /** Every name with the file it stands in. */
    private static SequencedMap<String, String> names(Rules rules) {
        var names = new LinkedHashMap<String, String>();
        for (var value : rules.values()) {
            if (FREE.stream().noneMatch(value.key()::startsWith)) {
                names.put(value.key(), file(value.key()));
            }
        }
        rules.forms().forEach(form -> names.put(form.code(), "registers.yaml"));
        rules.papers().all().forEach(form -> names.put(form.code(), "forms.yaml"));
        rules.rulebook().acts().keySet().forEach(act -> names.put(act, "facts.yaml"));
        rules.rulebook().facts().forEach(fact -> names.put(fact.name(), "facts.yaml"));
        return names;
    }

    private static String file(String key) {
        return FILES.getOrDefault(key.substring(0, key.indexOf('.')), "values.yaml");
    }
}
