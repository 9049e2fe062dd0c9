package vn.somatverifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One carrier that an entry takes from one account to another (một bút toán).
 *
 * @param level where it was made; empty for every later movement
 */
record Posting(String carrier, int number, String from, String to, String level) {

    static final String MADE = "MADE";

    /** Of carriers that were made before a ledger had postings. */
    static final String STOOD = "STOOD";

    private static final String HEAD = "postings 1\n";
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ACCOUNT =
            "OUTSIDE|DESTROYED|LOST|VOID|HELD/%1$s(?:/%1$s)?|IN_TRANSIT/%1$s|CARRIED_OUT/%1$s".formatted(ID);
    private static final Pattern GROUP = Pattern.compile(
            "(MADE|STOOD) > (%1$s) ([a-z][a-z0-9-]*) (?:-|%2$s)|(%1$s) > (%1$s)".formatted(ACCOUNT, ID));
    private static final Pattern LINE = Pattern.compile("(" + ID + ") ([1-9][0-9]{0,8})");

    /** All of an entry; null when they have another form, or not their one spelling. */
    static @Nullable List<Posting> read(String text) {
        var groups = new TreeMap<String, SortedMap<String, String>>();
        var postings = new ArrayList<Posting>();
        if (!text.startsWith(HEAD)) {
            return null;
        }
        String head = null;
        for (var line : text.substring(HEAD.length()).split("\n")) {
            var one = LINE.matcher(line);
            if (GROUP.matcher(line).matches()) {
                head = line;
                groups.put(head, new TreeMap<>());
            } else if (head != null && one.matches()) {
                groups.getOrDefault(head, new TreeMap<>()).put(one.group(1), one.group(2));
                postings.add(posting(head, one.group(1), Integer.parseInt(one.group(2))));
            }
        }
        return text(groups).equals(text) ? postings : null;
    }

    static String state(String account) {
        int end = account.indexOf('/');
        return end < 0 ? account : account.substring(0, end);
    }

    private static Posting posting(String head, String carrier, int number) {
        var words = head.split(" ");
        return new Posting(carrier, number, words[0], words[2], words.length > 3 ? words[3] : "");
    }

    private static String text(SortedMap<String, SortedMap<String, String>> groups) {
        var text = new StringBuilder(HEAD);
        groups.forEach((head, carriers) -> {
            text.append(head).append('\n');
            carriers.forEach((carrier, number) ->
                    text.append(carrier).append(' ').append(number).append('\n'));
        });
        return text.toString();
    }
}
