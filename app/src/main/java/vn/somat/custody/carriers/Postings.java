package vn.somat.custody.carriers;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.somat.custody.carriers.CarrierWriter.Making;
import vn.somat.custody.carriers.CarrierWriter.Moving;

/**
 * Bút toán trong nhật ký: what an act posts, as its ledger entry says it, so that the balance comes out of the ledger alone. Ids
 * only; grouped by from and to, so that a thousand carriers that go one way cost a line each. Its form: docs/ledger-format.md.
 */
final class Postings {

    static final String FACT = "postings";
    static final String STOOD = "STOOD";
    private static final String HEAD = "postings 1\n";

    private final SortedMap<String, SortedMap<String, Integer>> groups = new TreeMap<>();

    private Postings() {}

    static String made(List<Making> made, String level) {
        var postings = new Postings();
        for (var one : made) {
            var document = one.carrier().document();
            var where = "MADE > " + text(one.to()) + " " + level + " " + (document == null ? "-" : document.value());
            postings.add(where, one.carrier().id(), 1);
        }
        return postings.text();
    }

    static String moved(List<Moving> moved) {
        var postings = new Postings();
        for (var one : moved) {
            var carrier = one.carrier();
            postings.add(text(carrier.account()) + " > " + text(one.to()), carrier.id(), carrier.moves() + 1);
        }
        return postings.text();
    }

    /** Where they stand, of a house that kept them before there were postings. */
    static String stood(List<CarrierRow> rows) {
        var postings = new Postings();
        for (var row : rows) {
            var document = row.document();
            var where = STOOD + " > " + text(row.account()) + " " + row.level() + " "
                    + (document == null ? "-" : document.value());
            postings.add(where, row.id(), row.moves());
        }
        return postings.text();
    }

    /** Movements that another office posted, one of each carrier. */
    static String told(List<Step> steps) {
        var postings = new Postings();
        for (var one : steps) {
            var document = one.document();
            var making = one.from().state() == Account.State.MADE
                    ? " " + one.level() + " " + (document == null ? "-" : document)
                    : "";
            postings.add(text(one.from()) + " > " + text(one.to()) + making, one.carrier(), one.number());
        }
        return postings.text();
    }

    private void add(String group, CarrierId carrier, int number) {
        groups.computeIfAbsent(group, one -> new TreeMap<>())
                .put(carrier.value().toString(), number);
    }

    private String text() {
        return groups.entrySet().stream()
                .map(group -> group.getKey() + "\n"
                        + group.getValue().entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    /** The state, who answers, and where: what nobody answers for is nowhere. */
    static String text(Account account) {
        return account.state().name()
                + (account.holder() == null ? "" : "/" + account.holder().value())
                + place(account);
    }

    private static String place(Account account) {
        var place = account.place();
        return place == null ? "" : "/" + place.value();
    }
}
