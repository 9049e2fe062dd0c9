package vn.somat.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.DocumentType;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Side;

/**
 * Tên loại của một văn bản: a type typed by its symbol or its name.
 *
 * @param symbol null for a type the pack does not know
 */
record PaperType(@Nullable String symbol, String name) {

    /** Names of a type as packs write them, {@code Báo cáo, tờ trình} and each of it, by how they are compared. */
    private static final Map<String, Map<String, String>> SPELLED = new ConcurrentHashMap<>();

    /** As the rules know it, the office's own side first; by its symbol ({@code cv} too) or one of its names. */
    static Optional<PaperType> known(Rules rules, Side own, String typed) {
        var asked = Folding.spelling(typed);
        return rules.types().stream()
                .sorted(Comparator.comparing(type -> type.side() != own))
                .flatMap(type -> match(type, typed, asked).stream())
                .findFirst();
    }

    /** Papers that come in have types no pack knows; they keep the name they came with. */
    static PaperType any(Rules rules, Side own, String typed) {
        return known(rules, own, typed).orElseGet(() -> new PaperType(null, typed));
    }

    private static Optional<PaperType> match(DocumentType type, String typed, String asked) {
        var name = type.symbol().equalsIgnoreCase(typed)
                ? type.name()
                : spelled(type.name()).get(asked);
        return Optional.ofNullable(name).map(known -> new PaperType(type.symbol(), known));
    }

    private static Map<String, String> spelled(String names) {
        return SPELLED.computeIfAbsent(names, all -> {
            var spelled = new HashMap<String, String>();
            spelled.put(Folding.spelling(all), all);
            for (var name : all.split(",\\s*")) {
                spelled.putIfAbsent(Folding.spelling(name), name);
            }
            return spelled;
        });
    }
}
