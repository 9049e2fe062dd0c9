package vn.somat.regulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.AuthorityMatrix.Act;

/** Reads authority.yaml: who may decide what. Each cell is a value under {@code authority.<position>.<act>}. */
final class AuthorityReader {

    /** What an office writes over an unverified cell when the position has no power at all. */
    static final String NONE = "khong";

    private static final Kind<String> LABEL = Kind.words(200);

    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, String> governments = new LinkedHashMap<>();
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();

    AuthorityReader(List<Level> levels) {
        levels.stream().filter(Level::secret).forEach(level -> ranks.put(level.code(), level.rank()));
        ranks.put(NONE, 0);
    }

    AuthorityMatrix read(PackPart file) {
        file.only("governments", "delegation", "acts", "positions");
        var seen = new HashSet<Object>();
        for (var part : file.list("governments")) {
            part.only("code", "label");
            governments.put(code(part, seen), part.fixed("label", LABEL));
        }
        var delegation = file.part("delegation").only();
        seen.clear();
        for (var part : file.list("acts")) {
            var act = act(part, seen);
            acts.put(act.code(), act);
        }
        seen.clear();
        var positions = file.list("positions").stream()
                .map(part -> position(part, delegation, seen))
                .toList();
        checkDeputies(file, positions);
        return new AuthorityMatrix(governments, delegation.citation(), List.copyOf(acts.values()), positions);
    }

    private Act act(PackPart part, Set<Object> seen) {
        part.only("code", "label", "column", "listed", "delegable");
        var code = code(part, seen);
        if (part.fixed("listed", Kind.flag())) {
            listed.add(code);
        }
        var key = "authority.acts." + code + ".delegable";
        boolean delegable = part.value(key, "delegable", Kind.flag());
        return new Act(
                code,
                part.fixed("label", LABEL),
                part.fixed("column", Kind.words(30)),
                delegable,
                part.citation(key),
                part.citation());
    }

    private Position position(PackPart part, PackPart delegation, Set<Object> seen) {
        part.only("code", "label", "government", "heads", "usualIn", "deputyOf", "delegates", "acts");
        var code = code(part, seen);
        var government = part.fixed("government", Kind.slug());
        if (!governments.containsKey(government)) {
            throw part.spot("government").fault("no level of government has the code " + government);
        }
        boolean heads = part.fixed("heads", Kind.flag());
        var deputyOf = part.has("deputyOf") ? part.fixed("deputyOf", Kind.longCode()) : null;
        if (heads && deputyOf != null) {
            throw part.spot("heads").fault("a deputy heads nothing");
        }
        return new Position(
                code,
                part.fixed("label", LABEL),
                government,
                heads,
                part.has("usualIn") ? part.fixed("usualIn", Kind.oneOf(Side.class)) : null,
                deputyOf,
                part.value("authority." + code + ".delegates", "delegates", Kind.flag(), delegation),
                reaches(part, code, heads),
                part.citation());
    }

    private Map<String, Reach> reaches(PackPart position, String code, boolean heads) {
        if (!position.has("acts")) {
            return Map.of();
        }
        var cells = position.part("acts");
        cells.only(acts.keySet().toArray(String[]::new));
        var reaches = new HashMap<String, Reach>();
        for (var name : cells.names()) {
            var act = acts.get(name);
            if (act == null) {
                throw cells.spot(name).fault("a cell names its own article as {value, citation, status}");
            }
            var rests = basis(act, position.citation(), listed.contains(name) || !heads);
            var key = "authority." + code + "." + name;
            int rank = cells.value(key, name, Kind.level(ranks), rests);
            if (rank > 0) {
                reaches.put(name, new Reach(rank, cells.citation(key)));
            }
        }
        return reaches;
    }

    /** The act's article, with the position's where the law names them apart; as well verified as the weaker of both. */
    private static Citation basis(Act act, Citation position, boolean both) {
        var standing = act.citation().standing().compareTo(position.standing()) > 0
                ? act.citation().standing()
                : position.standing();
        var article = act.citation().article();
        if (!both || article.equals(position.article())) {
            return new Citation(article, standing);
        }
        if (position.article().startsWith(article + " ")) {
            return new Citation(position.article(), standing);
        }
        var law = article.substring(0, article.indexOf(", ") + 1);
        var more = !law.isEmpty() && position.article().startsWith(law)
                ? position.article().substring(law.length()).strip()
                : position.article();
        return new Citation(article + " và " + more, standing);
    }

    private static void checkDeputies(PackPart file, List<Position> positions) {
        var codes = positions.stream().map(Position::code).collect(Collectors.toSet());
        for (int i = 0; i < positions.size(); i++) {
            @Nullable String head = positions.get(i).deputyOf();
            if (head != null && !codes.contains(head)) {
                throw file.list("positions").get(i).spot("deputyOf").fault("no position has the code " + head);
            }
        }
    }

    private static String code(PackPart part, Set<Object> seen) {
        return PackReader.once(part, "code", part.fixed("code", Kind.longCode()), seen);
    }
}
