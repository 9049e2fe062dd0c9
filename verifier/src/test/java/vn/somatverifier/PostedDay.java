package vn.somatverifier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A day on which carriers are made and moved: a, b and c come in (0); a and b are put away (1), c is handed over (2); d is issued
 * (3) and sent (4); a is destroyed (5); b is lost (6) and found again (7).
 */
final class PostedDay {

    static final String A = carrier(0);
    static final String B = carrier(1);
    static final String C = carrier(2);
    static final String D = carrier(3);
    static final String CLERK = "HELD/" + Office.id("person", 0);
    static final String COLLEAGUE = "HELD/" + Office.id("person", 1);
    static final String SAFE = CLERK + "/" + Office.id("place", 1);
    static final String OTHER_SAFE = CLERK + "/" + Office.id("place", 2);
    static final String MADE = "MADE > " + CLERK + " mat " + Office.id("document", 0);
    static final String STOOD = "STOOD > OUTSIDE mat " + Office.id("document", 2);
    static final String ISSUED = "MADE > " + CLERK + " toi-mat " + Office.id("document", 1);

    final List<String> lines = new ArrayList<>();

    PostedDay() {
        lines.add(act(0, "custody.copies.received", MADE, 1, A, B, C));
        lines.add(act(1, "custody.carrier.put-away", CLERK + " > " + SAFE, 2, A, B));
        lines.add(act(2, "custody.carrier.handed-over", CLERK + " > " + COLLEAGUE, 2, C));
        lines.add(act(3, "custody.copies.issued", ISSUED, 1, D));
        lines.add(act(4, "custody.carrier.sent", CLERK + " > OUTSIDE", 2, D));
        lines.add(act(5, "custody.carrier.destroyed", SAFE + " > DESTROYED", 3, A));
        lines.add(act(6, "custody.carrier.lost", SAFE + " > LOST", 3, B));
        lines.add(act(7, "custody.carrier.found", "LOST > " + COLLEAGUE, 4, B));
    }

    /** The day as the office tells it after {@code change}, every checkpoint signed by the office. */
    static Evidence told(Consumer<PostedDay> change) {
        var day = new PostedDay();
        change.accept(day);
        return Office.told(day.lines);
    }

    /** The entry says something else. */
    void change(int index, String from, String to) {
        var after = lines.get(index).replace(from, to);
        if (after.equals(lines.get(index))) {
            throw new IllegalStateException("nothing changed at " + index);
        }
        lines.set(index, after);
    }

    /** Something else of no interest was done then. */
    void forget(int index) {
        lines.set(index, Office.line(index, Office.at(index), "mat"));
    }

    static String act(int act, String name, String way, int number, String... carriers) {
        var postings = new StringBuilder("postings 1\\n" + way + "\\n");
        var subjects = new TreeSet<String>();
        var numbers = new TreeMap<String, Integer>();
        for (var carrier : carriers) {
            numbers.put(carrier, number);
            subjects.add("carrier:" + carrier);
        }
        numbers.forEach((carrier, one) ->
                postings.append(carrier).append(' ').append(one).append("\\n"));
        return Office.entry(
                act,
                name,
                0,
                "'count':'" + carriers.length + "','postings':'" + postings + "'",
                subjects.toArray(String[]::new));
    }

    private static String carrier(int number) {
        return Office.id("carrier", number).toString();
    }
}
