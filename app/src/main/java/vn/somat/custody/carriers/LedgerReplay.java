package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.somat.custody.carriers.BalanceDifference.Kind;
import vn.somat.custody.carriers.BalanceDifference.Stand;
import vn.somat.ledger.RecordedAct;

/** Tính lại từ nhật ký: where every carrier stands by the postings of the ledger alone. One use each; not for several threads. */
final class LedgerReplay {

    private final Map<UUID, Stand> stands = new HashMap<>();
    private final Map<UUID, BalanceDifference> broken = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    void play(RecordedAct act) {
        var postings = act.facts().get(Postings.FACT);
        if (postings == null) {
            return;
        }
        var head = "";
        for (var line : postings.split("\n")) {
            if (line.contains(" > ")) {
                head = line;
            } else if (!head.isEmpty()) {
                int space = line.indexOf(' ');
                post(act, head.split(" "), UUID.fromString(line.substring(0, space)), line.substring(space + 1));
            }
        }
    }

    private void post(RecordedAct act, String[] way, UUID carrier, String typed) {
        int number = Integer.parseInt(typed);
        var before = stands.get(carrier);
        boolean joins = before == null
                ? way[0].equals(Account.State.MADE.name()) && number == 1 || way[0].equals(Postings.STOOD)
                : before.account().equals(way[0]) && number == before.number() + 1;
        var level = way.length > 3 ? way[3] : before == null ? "" : before.level();
        var now = new Stand(number, once(way[2]), once(level), act.index());
        stands.put(carrier, now);
        if (!joins) {
            broken.putIfAbsent(carrier, BalanceDifference.of(Kind.NOT_JOINED, carrier.toString(), before, now));
        }
    }

    /** Takes out what the ledger says of a row, and answers how they differ; nothing where they do not. */
    List<BalanceDifference> compare(UUID id, String label, Stand row) {
        var posted = stands.remove(id);
        var differences = new ArrayList<BalanceDifference>();
        var bad = broken.remove(id);
        if (bad != null) {
            differences.add(new BalanceDifference(bad.kind(), label, bad.rows(), bad.ledger(), bad.entry()));
        }
        if (posted == null) {
            differences.add(BalanceDifference.of(Kind.NOT_IN_LEDGER, label, row, null));
        } else if (!posted.account().equals(row.account()) || posted.number() != row.number()) {
            differences.add(BalanceDifference.of(Kind.DIFFERS, label, row, posted));
        }
        return differences;
    }

    /** What no row was compared with. */
    Map<UUID, Stand> left() {
        return stands;
    }

    /** A hundred thousand carriers stand in a few accounts. */
    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
