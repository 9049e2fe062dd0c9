package vn.somat.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Difference;
import vn.somat.regulation.Difference.Change;
import vn.somat.regulation.Difference.Fixed;
import vn.somat.regulation.Value;
import vn.somat.site.PackTable.Group;
import vn.somat.site.PackTable.Line;
import vn.somat.site.PackTable.RuleLine;
import vn.somat.site.PackTable.Words;

/** Puts into words what a pack changes. */
@Component
class PackTables {

    private static final String AUTHORITY = "authority";
    private static final String OUTCOMES = "outcomes";

    private final LawNames names;
    private final MessageSource texts;

    PackTables(LawNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    PackTable of(Difference difference, Locale locale) {
        var parts = new LinkedHashMap<String, List<Line>>();
        LawTables.PARTS.keySet().forEach(part -> parts.put(part, new ArrayList<>()));
        for (var change : difference.values()) {
            parts.computeIfAbsent(part(change.key()), part -> new ArrayList<>()).add(line(difference, change, locale));
        }
        var groups = new ArrayList<Group>();
        parts.forEach((part, lines) -> {
            if (!lines.isEmpty()) {
                groups.add(new Group(say("site.regulation.part." + part, locale), lines));
            }
        });
        return new PackTable(
                difference,
                groups,
                difference.fixed().stream().map(change -> words(change, locale)).toList(),
                difference.rules().stream()
                        .map(change -> new RuleLine(
                                Objects.requireNonNull(change.now() == null ? change.old() : change.now()),
                                change.old(),
                                change.now()))
                        .toList());
    }

    private Line line(Difference difference, Change<Value> change, Locale locale) {
        var rules = change.now() == null ? difference.before() : difference.now();
        return new Line(names.full(rules, change.key(), locale), change.old(), change.now());
    }

    private Words words(Change<Fixed> change, Locale locale) {
        var one = Objects.requireNonNull(change.now() == null ? change.old() : change.now());
        return new Words(
                say("site.packs.fixed." + one.kind(), locale, one.subject()),
                word(change.old(), locale),
                word(change.now(), locale));
    }

    private String word(@Nullable Fixed one, Locale locale) {
        return one == null ? "" : names.word(one.text(), locale);
    }

    private static String part(String key) {
        if (key.startsWith("rules.")) {
            return OUTCOMES;
        }
        return LawTables.PARTS.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(key::startsWith))
                .map(part -> part.getKey())
                .findFirst()
                .orElse(AUTHORITY);
    }

    private String say(String code, Locale locale, Object... args) {
        return texts.getMessage(code, args, locale);
    }
}
