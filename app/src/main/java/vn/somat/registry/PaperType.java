package vn.somat.registry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
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

    /** As the rules know it, the office's own side first; by its symbol ({@code cv} too) or one of its names. */
    static Optional<PaperType> known(Rules rules, Side own, String typed) {
        return rules.types().stream()
                .sorted(Comparator.comparing(type -> type.side() != own))
                .flatMap(type -> match(type, typed).stream())
                .findFirst();
    }

    /** Papers that come in have types no pack knows; they keep the name they came with. */
    static PaperType any(Rules rules, Side own, String typed) {
        return known(rules, own, typed).orElseGet(() -> new PaperType(null, typed));
    }

    private static Optional<PaperType> match(DocumentType type, String typed) {
        if (type.symbol().equalsIgnoreCase(typed)) {
            return Optional.of(new PaperType(type.symbol(), type.name()));
        }
        var asked = Folding.spelling(typed);
        if (Folding.spelling(type.name()).equals(asked)) {
            return Optional.of(new PaperType(type.symbol(), type.name()));
        }
        return Arrays.stream(type.name().split(",\\s*"))
                .filter(name -> Folding.spelling(name).equals(asked))
                .map(name -> new PaperType(type.symbol(), name))
                .findFirst();
    }
}
