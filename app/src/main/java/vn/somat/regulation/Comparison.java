package vn.somat.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import vn.somat.regulation.Difference.Change;
import vn.somat.regulation.Difference.Fixed;
import vn.somat.regulation.rulebook.Rule;

/** Đối chiếu hai bộ quy định: finds everything that is not the same. */
final class Comparison {

    private Comparison() {}

    /** @param carried the files the new pack brings */
    static Difference of(Rules before, Rules now, List<String> carried) {
        return new Difference(
                before,
                now,
                List.copyOf(carried),
                changes(before.values(), now.values(), Value::key),
                changes(before.rulebook().rules(), now.rulebook().rules(), Rule::code),
                changes(fixed(before), fixed(now), one -> one.kind() + "/" + one.code()));
    }

    /** Everything that is not the same; in the order of the new pack, then what it drops. */
    private static <T> List<Change<T>> changes(List<T> before, List<T> now, Function<T, String> name) {
        var old = named(before, name);
        var fresh = named(now, name);
        var keys = new LinkedHashSet<>(fresh.keySet());
        keys.addAll(old.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), fresh.get(key)))
                .map(key -> new Change<>(key, old.get(key), fresh.get(key)))
                .toList();
    }

    private static <T> SequencedMap<String, T> named(List<T> all, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        all.forEach(one -> named.put(name.apply(one), one));
        return named;
    }

    private static List<Fixed> fixed(Rules rules) {
        var all = new ArrayList<Fixed>();
        rules.levels()
                .forEach(level -> all.add(new Fixed("level.rank", level.code(), level.label(), "" + level.rank())));
        rules.urgencies().forEach(one -> all.add(new Fixed("urgency.rank", one.code(), one.label(), "" + one.rank())));
        for (var form : rules.forms()) {
            all.add(new Fixed(
                    "register.direction",
                    form.code(),
                    form.title(),
                    form.direction().name()));
            all.add(new Fixed("register.secret", form.code(), form.title(), "" + form.secret()));
        }
        for (var position : rules.authority().positions()) {
            all.add(new Fixed(
                    "position.government",
                    position.code(),
                    position.label(),
                    rules.authority().governments().getOrDefault(position.government(), position.government())));
            all.add(new Fixed(
                    "position.deputy",
                    position.code(),
                    position.label(),
                    rules.authority()
                            .position(position.deputyOf())
                            .map(Position::label)
                            .orElse("none")));
        }
        return all;
    }
}
