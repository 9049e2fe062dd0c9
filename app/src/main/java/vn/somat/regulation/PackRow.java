package vn.somat.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nối gói vào dãy: puts packs of signed files into the row of packs. Each takes its place behind the one it was made to
 * follow, from its first day on, and leaves no day to two packs or to none.
 */
final class PackRow {

    private final List<Pack> row;
    private final List<Pack> withdrawn;
    private final Needed needed;

    PackRow(Packs packs, Needed needed) {
        this.row = new ArrayList<>(packs.all());
        this.withdrawn = new ArrayList<>(packs.withdrawn());
        this.needed = needed;
    }

    Packs packs() {
        return new Packs(row, withdrawn);
    }

    /** Puts one in; a fault names the file and line that does not fit. */
    void add(Pack pack) {
        var head = pack.head();
        checkId(pack, head);
        if (replacedByTheProgram(pack)) {
            return;
        }
        var from = pack.from();
        int at = place(from);
        if (at < 0) {
            throw head.spot("from").fault("no pack is in force before " + from + " that this one could follow");
        }
        var before = row.get(at);
        if (from.equals(before.from())) {
            throw head.spot("from")
                    .fault(before.id() + " begins on " + from + " too: a day belongs to exactly one pack");
        }
        if (!before.id().equals(head.fixed("follows", Kind.words(40)))) {
            throw head.spot("follows")
                    .fault("the pack in force before " + from + " is " + before.id() + ", and this one overlaps it");
        }
        var whole = pack.completed(before).until(last(pack, head, before));
        check(whole, before);
        row.set(at, before.until(from.minusDays(1)));
        row.add(at + 1, whole);
    }

    /** Keeps one that was taken back readable: it applies on no day. */
    void addWithdrawn(Pack pack) {
        var follows = pack.head().fixed("follows", Kind.words(40));
        var before = packs().find(follows);
        withdrawn.add(before.map(pack::completed).orElse(pack).until(pack.from().minusDays(1)));
    }

    private static void checkId(Pack pack, PackPart head) {
        if (!head.fixed("id", Kind.words(40)).equals(pack.id())) {
            throw head.spot("id").fault("the id of a pack is the name of its folder, " + pack.id());
        }
    }

    /** A later program may carry the same pack by itself, which then goes before the file. */
    private boolean replacedByTheProgram(Pack pack) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).id().equals(pack.id())) {
                if (!row.get(i).from().equals(pack.from())) {
                    throw pack.head()
                            .spot("from")
                            .fault(pack.id() + " is there already, from "
                                    + row.get(i).from() + " on");
                }
                row.set(i, row.get(i).known(pack.known()));
                return true;
            }
        }
        return false;
    }

    private int place(LocalDate from) {
        int at = -1;
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).from().isAfter(from)) {
                at = i;
            }
        }
        return at;
    }

    /** It lasts as long as the pack it shortens would have. */
    private static @Nullable LocalDate last(Pack pack, PackPart head, Pack before) {
        var to = pack.to();
        var last = before.to();
        if (head.has("to") && !Objects.equals(to, last)) {
            throw head.spot("to")
                    .fault("a day belongs to exactly one pack: this one ends on " + to + ", and "
                            + (last == null ? "nothing follows it" : "the next begins on " + last.plusDays(1)));
        }
        return last;
    }

    private void check(Pack whole, Pack before) {
        var rules = whole.rules(Map.of());
        var old = before.rules(Map.of());
        if (!rules.regime().equals(rules.id()) && !rules.regime().equals(old.regime())) {
            throw whole.head()
                    .spot("regime")
                    .fault("a pack that changes part of a law has the regime of the pack before it, " + old.regime());
        }
        needed.require(whole, rules);
    }
}
