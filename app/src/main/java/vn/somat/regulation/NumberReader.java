package vn.somat.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the types of papers and how each side numbers them. */
final class NumberReader {

    private NumberReader() {}

    static List<DocumentType> types(PackPart file) {
        var types = new ArrayList<DocumentType>();
        var sides = new HashSet<Object>();
        for (var part : file.list("types")) {
            part.only("side", "symbols", "names");
            var side = PackReader.once(part, "side", part.fixed("side", Kind.oneOf(Side.class)), sides);
            var symbols = part.has("symbols") ? part.part("symbols").only() : null;
            var seen = new HashSet<Object>();
            for (var type : part.list("names")) {
                types.add(type(side, type.only("symbol", "name"), symbols == null ? type : symbols, seen));
            }
        }
        return types;
    }

    /** The symbol as the pack has it is the type's key, so an overridden symbol keeps its place. */
    private static DocumentType type(Side side, PackPart part, PackPart symbols, Set<Object> seen) {
        var code = PackReader.once(part, "symbol", part.text("symbol"), seen);
        var key = "types." + small(side) + "." + code + ".";
        return new DocumentType(
                part.value(key + "symbol", "symbol", Kind.symbol(), symbols),
                part.value(key + "name", "name", Kind.words(100)),
                side,
                part.citation());
    }

    static List<NumberGrammar> grammars(PackPart file, List<DocumentType> types) {
        var seen = new HashSet<Object>();
        var grammars = file.list("numbering").stream()
                .map(part -> grammar(part, types, seen))
                .toList();
        if (grammars.size() < Side.values().length) {
            throw file.spot("numbering").fault("both sides, PARTY and STATE, need numbering");
        }
        return grammars;
    }

    private static NumberGrammar grammar(PackPart part, List<DocumentType> types, Set<Object> seen) {
        part.only("side", "pattern", "unnamed", "digits", "perType", "period", "secretSeries");
        var side = PackReader.once(part, "side", part.fixed("side", Kind.oneOf(Side.class)), seen);
        var key = "numbering." + small(side) + ".";
        var unnamed = part.value(key + "unnamed", "unnamed", Kind.symbols());
        for (var symbol : unnamed) {
            if (part.plain() && types.stream().noneMatch(type -> type.is(side, symbol))) {
                throw part.spot("unnamed").fault("no type of this side has the symbol " + symbol);
            }
        }
        return new NumberGrammar(
                side,
                part.value(key + "pattern", "pattern", Kind.pattern()),
                unnamed,
                part.value(key + "digits", "digits", Kind.number(1, 6)),
                part.value(key + "perType", "perType", Kind.flag()),
                part.value(key + "period", "period", Kind.oneOf(NumberGrammar.Period.class)),
                part.value(key + "secretSeries", "secretSeries", Kind.flag()),
                part.citation());
    }

    /** Whether no two types of a side share a symbol, and numbering leaves out only types that exist. */
    static boolean fits(Rules rules) {
        var seen = new HashSet<>();
        return rules.types().stream().allMatch(type -> seen.add(List.of(type.side(), type.symbol())))
                && rules.grammars().stream()
                        .allMatch(grammar -> grammar.unnamed().stream()
                                .allMatch(symbol ->
                                        rules.type(grammar.side(), symbol).isPresent()));
    }

    private static String small(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
