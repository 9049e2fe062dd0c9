package vn.somat.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;
import vn.somat.site.LawTable.Group;
import vn.somat.site.LawTable.Row;

/** Lays the packs side by side. Rows are what any pack has, in the order of the newest. */
@Component
class LawTables {

    /** Parts of keys that name no member: a stamp's width stands beside a stamp's height. */
    private static final List<String> ALONE = List.of(
            "law.",
            "stamp.",
            "cover.",
            "closing.",
            "form.",
            "refuse.",
            "machine.",
            "term.",
            "notice.",
            "due.",
            "report.",
            "records.",
            "meeting.");

    /** The parts, in the order of their tabs, with the beginnings of the keys they show. */
    static final Map<String, List<String>> PARTS = parts();

    private final LawNames names;

    LawTables(LawNames names) {
        this.names = names;
    }

    LawTable of(String part, List<Rules> packs, Locale locale) {
        var newest = packs.getLast();
        var groups = new LinkedHashMap<String, LinkedHashMap<String, List<String>>>();
        for (var key : keys(part, packs)) {
            groups.computeIfAbsent(groupOf(key), group -> new LinkedHashMap<>())
                    .computeIfAbsent(rowOf(key), row -> new ArrayList<>())
                    .add(key);
        }
        var shown = new ArrayList<Group>();
        groups.forEach((group, rows) -> shown.add(new Group(
                title(newest, group, locale),
                rows.values().stream().map(keys -> row(keys, packs, locale)).toList())));
        return new LawTable(part, packs, shown);
    }

    private static LinkedHashSet<String> keys(String part, List<Rules> packs) {
        var keys = new LinkedHashSet<String>();
        var beginnings = PARTS.getOrDefault(part, List.of());
        Stream.concat(Stream.of(packs.getLast()), packs.stream())
                .flatMap(rules -> rules.values().stream())
                .map(Value::key)
                .filter(key -> beginnings.stream().anyMatch(key::startsWith))
                .forEach(keys::add);
        return keys;
    }

    /** {@code levels.mat} for a level's label; {@code stamp} for a stamp's width. */
    private static String groupOf(String key) {
        var steps = key.split("\\.", 3);
        return ALONE.stream().anyMatch(key::startsWith) ? steps[0] : steps[0] + "." + steps[1];
    }

    /** The three values of a column and the two of a type share a row. */
    private static String rowOf(String key) {
        return key.replaceFirst("(\\.column\\.\\d+)\\.\\w+$", "$1")
                .replaceFirst("^(types\\..*)\\.(symbol|name)$", "$1");
    }

    private Row row(List<String> keys, List<Rules> packs, Locale locale) {
        List<List<Value>> cells = packs.stream()
                .map(rules ->
                        keys.stream().flatMap(key -> rules.find(key).stream()).toList())
                .toList();
        return new Row(rowTitle(keys.getFirst(), locale), cells);
    }

    private String rowTitle(String key, Locale locale) {
        var steps = key.split("\\.");
        return steps[0].equals("types") ? steps[2] : names.name(key, locale);
    }

    private String title(Rules newest, String group, Locale locale) {
        var steps = group.split("\\.");
        return steps.length == 2
                ? names.group(newest, steps[0], steps[1], locale)
                : names.name("group." + group, locale);
    }

    private static Map<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("levels", List.of("levels.", "urgencies."));
        parts.put("registers", List.of("registers."));
        parts.put("numbering", List.of("numbering."));
        parts.put("types", List.of("types."));
        parts.put("stamps", List.of("stamp."));
        parts.put("papers", List.of("cover.", "closing.", "form."));
        parts.put("machine", List.of("machine."));
        parts.put("terms", List.of("term.", "notice.", "due.", "report.", "records.", "meeting."));
        parts.put("law", List.of("law.", "refuse."));
        return parts;
    }
}
