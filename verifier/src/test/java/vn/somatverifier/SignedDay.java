package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A day on which people sign with keys of their own: two keys are made (0, 1), a box is handed over by one and received by
 * the other (3), received again by the other (4), whose key is then revoked (5) and replaced (6); the new one signs (7).
 */
final class SignedDay {

    static final TestKey GIVER = new TestKey(11);
    static final TestKey RECEIVER = new TestKey(12);
    static final TestKey RECEIVER_LATER = new TestKey(13);
    static final TestKey THIEF = new TestKey(14);

    final List<String> lines = new ArrayList<>();

    /** The day as the office tells it after {@code change}, every checkpoint signed by the office. */
    static Evidence told(Consumer<SignedDay> change) {
        var day = new SignedDay();
        change.accept(day);
        return Office.told(day.lines);
    }

    SignedDay() {
        lines.add(made(0, 0, GIVER));
        lines.add(made(1, 1, RECEIVER));
        lines.add(Office.line(2, at(2), "mat"));
        lines.add(handedOver(3, signed("signed", 0, GIVER, statement(3, 0)) + "," + received(3, RECEIVER)));
        lines.add(handedOver(4, received(4, RECEIVER)));
        lines.add(Office.entry(
                5,
                "access.key.revoked",
                1,
                "'fingerprint':'" + fingerprint(RECEIVER) + "'",
                "account:" + Office.id("account", 1),
                "person:" + Office.id("person", 1)));
        lines.add(made(6, 1, RECEIVER_LATER));
        lines.add(handedOver(7, received(7, RECEIVER_LATER)));
    }

    void change(int index, String from, String to) {
        change(index, line -> line.replace(from, to));
    }

    void change(int index, UnaryOperator<String> change) {
        var after = change.apply(lines.get(index));
        if (after.equals(lines.get(index))) {
            throw new IllegalStateException("nothing changed at " + index);
        }
        lines.set(index, after);
    }

    static Instant at(int act) {
        return Office.at(act);
    }

    static String received(int act, TestKey key) {
        return signed(act == 3 ? "countersigned" : "signed", 1, key, statement(act, 1));
    }

    /** What a person signs of an act of hand-over: the box and how many pages. */
    static String statement(int act, int person) {
        return "somat-statement 1\nact custody.carrier.handed-over\nby " + Office.id("person", person) + "\nat "
                + at(act) + "\non carrier:" + Office.id("carrier", act) + "\nwith pages 12\n";
    }

    static String signed(String role, int person, TestKey key, String statement) {
        var facts = new TreeMap<String, String>();
        facts.put(role + ".by", Office.id("person", person).toString());
        facts.put(role + ".key", fingerprint(key));
        facts.put(role + ".statement", statement.replace("\n", "\\n"));
        facts.put(role + ".signature", TestKey.base64(key.sign(statement.getBytes(UTF_8))));
        return String.join(
                ",",
                facts.entrySet().stream()
                        .map(fact -> "'" + fact.getKey() + "':'" + fact.getValue() + "'")
                        .toList());
    }

    static String handedOver(int act, String facts) {
        var parts = new TreeSet<>(List.of(facts.split(",(?=')")));
        parts.add("'pages':'12'");
        return Office.entry(
                act,
                "custody.carrier.handed-over",
                0,
                String.join(",", parts),
                "carrier:" + Office.id("carrier", act),
                "place:" + Office.id("place", 1));
    }

    static String made(int act, int person, TestKey key) {
        return Office.entry(
                act,
                "access.key.made",
                person,
                "'fingerprint':'" + fingerprint(key) + "','publicKey':'" + publicKey(key) + "'",
                "account:" + Office.id("account", person),
                "person:" + Office.id("person", person));
    }

    static String publicKey(TestKey key) {
        var info = HexFormat.of().formatHex(key.raw());
        return TestKey.base64(HexFormat.of().parseHex("302a300506032b6570032100" + info));
    }

    static String fingerprint(TestKey key) {
        var hex = HexFormat.of().formatHex(TestKey.sha256(key.raw()), 0, 16);
        var letters = new StringBuilder();
        for (char digit : hex.toCharArray()) {
            letters.append(letters.length() % 5 == 4 ? "-" : "")
                    .append("23456789CFHKMPTX".charAt(Character.digit(digit, 16)));
        }
        return letters.toString();
    }
}
