package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps a ledger in the tests: acts, checkpoints, exports, by docs/ledger-format.md and nothing of the product. */
final class Office {

    static final String ORIGIN = "somat/7d0e3c52-6f0a-4b5e-9a37-0c1d2e3f4a5b";
    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    final String origin;
    final TestKey key;
    final Evidence evidence = new Evidence();
    private int lastSize;
    private String lastText = "";

    Office(String origin, TestKey key) {
        this.origin = origin;
        this.key = key;
    }

    /** The export that every tampering starts from: twelve acts, sealed after four, eight and twelve. */
    static Office good() {
        return with(ORIGIN, new TestKey(1), "mat");
    }

    /** The same day, with {@code level} for what the fifth act registers. */
    static Office with(String origin, TestKey key, String level) {
        var office = new Office(origin, key);
        for (int act = 0; act < 12; act++) {
            office.record(line(act, MORNING.plus(Duration.ofMinutes(10L * act)), act == 5 ? level : "mat"));
            if (act % 4 == 3) {
                office.seal(MORNING.plus(Duration.ofMinutes(10L * act + 1)));
            }
        }
        return office.close();
    }

    void record(String line) {
        evidence.entries.add(line);
    }

    void seal(Instant at) {
        seal(at, evidence.entries.size());
    }

    void seal(Instant at, int size) {
        lastText = text(at, size);
        lastSize = size;
        evidence.notes.add(key.note(lastText, origin, key.hash(origin)));
    }

    String text(Instant at, int size) {
        return origin + "\n" + size + "\n" + TestKey.base64(evidence.root(size)) + "\nsealed " + at + "\nprevious "
                + lastSize + " " + TestKey.base64(TestKey.sha256(lastText.getBytes(UTF_8))) + "\n";
    }

    /** Writes the manifest and the list of leaves. */
    Office close() {
        evidence.manifest = manifest(key.verifierKey(origin), key.fingerprint(), evidence.entries.size());
        evidence.relist();
        return this;
    }

    String manifest(String verifierKey, String fingerprint, int size) {
        return "somat-ledger-export 1\norigin " + origin + "\nkey " + verifierKey + "\nfingerprint " + fingerprint
                + "\nsize " + size + "\n";
    }

    String qr(int size) {
        return "SOMAT1 " + origin + " " + size + " " + TestKey.base64(evidence.root(size));
    }

    /** An entry in its canonical spelling; a refusal every sixth time. */
    static String line(int act, Instant at, String level) {
        boolean refused = act % 6 == 4;
        return ("{'act':'registry.incoming.registered','actor':'%s','at':'%s',"
                        + "'commitments':{'title':'%s'},'facts':{'book':'den-%d','number':'%d'},'format':1,'id':'%s',"
                        + "'level':'%s',%s'subjects':['book:den','document:%s']}")
                .replace('\'', '"')
                .formatted(
                        id("person", act % 3),
                        at,
                        TestKey.base64(TestKey.sha256(("title " + act).getBytes(UTF_8))),
                        2026,
                        act + 1,
                        id("entry", act),
                        level,
                        refused ? "\"refused\":\"registry.book-closed\"," : "",
                        id("document", act));
    }

    static Instant at(int act) {
        return MORNING.plus(Duration.ofMinutes(10L * act));
    }

    /** A day of these lines, sealed after every fourth and at the end. */
    static Evidence told(List<String> lines) {
        var office = new Office(ORIGIN, new TestKey(1));
        for (int i = 0; i < lines.size(); i++) {
            office.record(lines.get(i));
            if (i % 4 == 3 || i == lines.size() - 1) {
                office.seal(at(i).plusSeconds(60));
            }
        }
        return office.close().evidence;
    }

    /** @param facts and subjects in their order, with apostrophes for quotes */
    static String entry(int act, String name, int actor, String facts, String... subjects) {
        return ("{'act':'" + name + "','actor':'" + id("person", actor) + "','at':'" + at(act)
                        + "','commitments':{},'facts':{" + facts + "},'format':1,'id':'" + id("entry", act)
                        + "','subjects':['" + String.join("','", subjects) + "']}")
                .replace('\'', '"');
    }

    static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + " " + number).getBytes(UTF_8));
    }
}
