package vn.somat.regulation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.somat.regulation.rulebook.Rulebook;

/** Makes rules of the files of a pack; what is unknown, missing or twice stops it at its file and line. */
final class PackReader {

    private static final Kind<String> LABEL = Kind.words(300);
    private static final List<String> SECTIONS =
            List.of("law.", "levels.", "registers.", "numbering.", "types.", "urgencies.", "authority.", "rules.");

    private final Pack pack;
    private final Reading reading;

    PackReader(Pack pack, Reading reading) {
        this.pack = pack;
        this.reading = reading;
    }

    Rules rules() {
        var head = pack.part("pack.yaml", reading)
                .only("id", "version", "title", "regime", "follows", "from", "to", "laws");
        var laws = head.part("laws");
        laws.names().forEach(law -> laws.value("law." + law, law, LABEL));
        var levels = levels(pack.part("levels.yaml", reading).only("levels"));
        var forms = FormReader.forms(pack.part("registers.yaml", reading).only("registers"));
        var types = NumberReader.types(pack.part("types.yaml", reading).only("types"));
        var grammars =
                NumberReader.grammars(pack.part("numbering.yaml", reading).only("numbering"), types);
        var urgencies = urgencies(pack.part("urgencies.yaml", reading).only("urgencies"));
        pack.part("values.yaml", reading).only("groups").list("groups").forEach(PackReader::values);
        var papers = PaperFormReader.read(pack.part("forms.yaml", reading));
        var authority = new AuthorityReader(levels).read(pack.part("authority.yaml", reading));
        var rulebook = rulebook(levels);
        return new Rules(
                head.fixed("id", Kind.words(40)),
                head.fixed("version", Kind.number(1, 9999)),
                head.fixed("title", LABEL),
                head.fixed(head.has("regime") ? "regime" : "id", Kind.words(40)),
                pack.from(),
                pack.to(),
                pack.known(),
                levels,
                forms,
                grammars,
                types,
                urgencies,
                reading.values(),
                papers,
                authority,
                rulebook);
    }

    /** Held against its examples only as the files have it: an office's own value may well turn one of them. */
    private Rulebook rulebook(List<Level> levels) {
        var labels = new LinkedHashMap<String, String>();
        levels.stream()
                .sorted(Comparator.comparing(Level::rank))
                .forEach(level -> labels.put(level.code(), level.label()));
        var facts = pack.part("facts.yaml", reading);
        var rules = pack.part("rules.yaml", reading);
        var vectors = pack.part("vectors.yaml", reading);
        var rulebook = Rulebook.read(facts, rules, reading.values(), labels);
        if (reading.plain()) {
            rulebook.check(facts, rules, vectors);
        }
        return rulebook.with(vectors);
    }

    private static List<Level> levels(PackPart file) {
        var codes = new HashSet<Object>();
        var levels =
                file.list("levels").stream().map(part -> level(part, codes)).toList();
        if (levels.stream().noneMatch(level -> level.rank() == 0)) {
            throw file.spot("levels").fault("no level of rank 0: ordinary papers need one too");
        }
        return levels;
    }

    private static Level level(PackPart part, Set<Object> seen) {
        part.only("code", "rank", "label", "letter", "shape", "abstracts");
        var code = once(part, "code", part.fixed("code", Kind.slug()), seen);
        var key = "levels." + code + ".";
        int rank = once(part, "rank", part.fixed("rank", Kind.number(0, 9)), seen);
        return new Level(
                code,
                part.value(key + "label", "label", Kind.words(60)),
                rank,
                part.value(key + "letter", "letter", Kind.wordsOrNothing(3)),
                part.value(key + "shape", "shape", Kind.sign()),
                part.verified(key + "abstracts", "abstracts", Kind.oneOf(AbstractRule.class)),
                part.citation());
    }

    private static List<Urgency> urgencies(PackPart file) {
        var codes = new HashSet<Object>();
        return file.list("urgencies").stream()
                .map(part -> urgency(part.only("code", "rank", "label"), codes))
                .toList();
    }

    private static Urgency urgency(PackPart part, Set<Object> seen) {
        var code = once(part, "code", part.fixed("code", Kind.slug()), seen);
        int rank = once(part, "rank", part.fixed("rank", Kind.number(1, 9)), seen);
        return new Urgency(
                code, part.value("urgencies." + code + ".label", "label", Kind.words(60)), rank, part.citation());
    }

    private static void values(PackPart group) {
        group.only("words", "millimetres", "numbers", "yearDays", "gravities", "ranges");
        values(group, "words", LABEL);
        values(group, "millimetres", Kind.millimetres());
        values(group, "numbers", Kind.number(0, 1_000_000));
        values(group, "yearDays", Kind.yearDay());
        values(group, "gravities", Kind.oneOf(Gravity.class));
        values(group, "ranges", Kind.ranges());
    }

    private static void values(PackPart group, String block, Kind<?> kind) {
        if (!group.has(block)) {
            return;
        }
        var part = group.part(block);
        for (var key : part.names()) {
            if (SECTIONS.stream().anyMatch(key::startsWith) || !key.matches("[a-z0-9]+([.-][a-z0-9]+)+")) {
                throw part.spot(key).fault("the key " + key + " cannot be that of a value");
            }
            part.value(key, key, kind);
        }
    }

    /** Answers {@code value}, unless a block before had the same. */
    static <T> T once(PackPart part, String field, T value, Set<Object> seen) {
        if (!seen.add(List.of(field, value))) {
            throw part.spot(field).fault("the " + field + " " + value + " stands twice");
        }
        return value;
    }
}
