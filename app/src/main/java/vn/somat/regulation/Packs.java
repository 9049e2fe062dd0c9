package vn.somat.regulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Các bộ quy định: all packs of this house, oldest first. Together they cover every day from the first on, once.
 *
 * @param withdrawn came in signed files and were taken back before their first day; they apply on no day
 */
record Packs(List<Pack> all, List<Pack> withdrawn) {

    Packs {
        all = List.copyOf(all);
        withdrawn = List.copyOf(withdrawn);
    }

    /** @param folder of which each folder inside is a pack: {@code classpath:regulation/} */
    static Packs load(String folder) throws IOException {
        var found = new TreeMap<String, Map<String, PackFile>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(folder + "*/*.yaml")) {
            var path = file.getURL().getPath().split("/");
            var name = path[path.length - 2] + "/" + path[path.length - 1];
            try (var in = file.getInputStream()) {
                found.computeIfAbsent(path[path.length - 2], pack -> new TreeMap<>())
                        .put(path[path.length - 1], PackFile.read(name, in));
            }
        }
        var packs = new ArrayList<Pack>();
        for (var one : found.entrySet()) {
            packs.add(complete(one.getKey(), one.getValue()));
        }
        packs.sort(Comparator.comparing(Pack::from));
        checkDays(packs);
        return new Packs(packs, List.of());
    }

    Pack of(String id) {
        return find(id).orElseThrow();
    }

    /** Also one that was withdrawn. */
    Optional<Pack> find(String id) {
        return Stream.concat(all.stream(), withdrawn.stream())
                .filter(pack -> pack.id().equals(id))
                .findFirst();
    }

    private static Pack complete(String folder, Map<String, PackFile> files) {
        for (var name : Pack.FILES) {
            if (!files.containsKey(name)) {
                throw new PackFault(folder + "/" + name, 1, "the file is missing");
            }
        }
        for (var name : files.keySet()) {
            if (!Pack.FILES.contains(name)) {
                throw new PackFault(folder + "/" + name, 1, "no file of a pack has this name");
            }
        }
        return new Pack(folder, files);
    }

    private static void checkDays(List<Pack> packs) {
        if (packs.isEmpty()) {
            throw new PackFault("(none)", 1, "there is no regulation pack at all");
        }
        var all = packs.stream().map(pack -> pack.rules(Map.of())).toList();
        for (int i = 0; i < packs.size(); i++) {
            var head = packs.get(i).part("pack.yaml", new Reading(Map.of()));
            var rules = all.get(i);
            if (!rules.id().equals(packs.get(i).id())) {
                throw head.spot("id")
                        .fault("the id of a pack is the name of its folder, "
                                + packs.get(i).id());
            }
            boolean last = i == packs.size() - 1;
            if (last != (rules.to() == null)) {
                throw head.spot().fault(last ? "the newest pack has no last day" : "the last day (to) is missing");
            }
            if (rules.to() == null) {
                return;
            }
            var next = all.get(i + 1);
            if (!rules.to().plusDays(1).equals(next.from()) || rules.to().isBefore(rules.from())) {
                throw head.spot("to")
                        .fault("a day belongs to exactly one pack: this one ends on " + rules.to() + ", and "
                                + next.id() + " begins on " + next.from());
            }
        }
    }
}
