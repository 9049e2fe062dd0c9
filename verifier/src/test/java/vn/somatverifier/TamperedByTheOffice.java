package vn.somatverifier;

import static vn.somatverifier.Office.MORNING;
import static vn.somatverifier.Office.ORIGIN;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What somebody does who can sign: with a key of their own, or with the office's. Paper that left before tells it. */
final class TamperedByTheOffice {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedByTheOffice() {}

    static {
        ALL.put("all-anew-with-own-key-fingerprint-known", scene -> {
            scene.export = anew(new TestKey(2));
            scene.bring("--fingerprint", scene.office.key.fingerprint());
        });
        ALL.put("all-anew-with-own-key-key-known", scene -> {
            scene.export = anew(new TestKey(2));
            scene.bring("--key", scene.office.key.verifierKey(ORIGIN));
        });
        ALL.put("all-anew-with-own-key-page-at-hand", scene -> {
            scene.export = anew(new TestKey(2));
            scene.bring("--qr", scene.office.qr(8));
        });
        ALL.put("export-of-another-office", scene -> {
            var other = Office.with("somat/other", new TestKey(2), "mat");
            scene.export = other.evidence;
            scene.bring("--fingerprint", scene.office.key.fingerprint());
        });
        ALL.put("forked-page-at-hand", scene -> {
            scene.export = anew(scene.office.key);
            scene.bring("--qr", scene.office.qr(8));
        });
        ALL.put("forked-checkpoint-at-hand", scene -> {
            scene.export = anew(scene.office.key);
            scene.bringFile("--checkpoint", "older.txt", scene.office.evidence.notes.get(1));
        });
        ALL.put("cut-everywhere-page-at-hand", scene -> {
            scene.export = cutAtEight(scene);
            scene.bring("--qr", scene.office.qr(12));
        });
        ALL.put("cut-everywhere-checkpoint-at-hand", scene -> {
            scene.export = cutAtEight(scene);
            scene.bringFile("--checkpoint", "older.txt", scene.office.evidence.notes.get(2));
        });
        ALL.put("page-altered", scene -> scene.bring("--qr", scene.office.qr(8).replace(" 8 ", " 7 ")));
        ALL.put(
                "page-of-another-office",
                scene -> scene.bring(
                        "--qr",
                        Office.with("somat/other", new TestKey(2), "mat").qr(8)));
        ALL.put("brought-checkpoint-forged", scene -> {
            var thief = new TestKey(2);
            var text = scene.office.evidence.notes.get(1).replaceAll("(?s)\n\n.*", "\n");
            scene.bringFile("--checkpoint", "older.txt", thief.note(text, ORIGIN, thief.hash(ORIGIN)));
        });

        ALL.put("sealed-back-in-time", scene -> scene.export = day(MORNING.plus(Duration.ofMinutes(20)), at(9)));
        ALL.put("entry-dated-back", scene -> scene.export = day(at(11), MORNING.minus(Duration.ofDays(3))));
        ALL.put("entry-dated-forward", scene -> scene.export = day(at(11), MORNING.plus(Duration.ofDays(3))));
        ALL.put(
                "checkpoint-exchanged",
                scene -> scene.export.note(2, note -> {
                    var text = note.replaceAll("(?s)\n\n.*", "\n").replace("T02:11:00Z", "T02:11:07Z");
                    return scene.office.key.note(text, ORIGIN, scene.office.key.hash(ORIGIN));
                }));
    }

    private static Evidence anew(TestKey key) {
        return Office.with(ORIGIN, key, "thuong").evidence;
    }

    private static Evidence cutAtEight(Scene scene) {
        var export = scene.export;
        export.entries.subList(8, 12).clear();
        export.notes.removeLast();
        export.manifest = export.manifest.replace("size 12", "size 8");
        return export.relist();
    }

    private static Instant at(int act) {
        return MORNING.plus(Duration.ofMinutes(10L * act));
    }

    /** The good day, but the tenth act says {@code time}, and the last checkpoint {@code sealed}. */
    private static Evidence day(Instant sealed, Instant time) {
        var office = new Office(ORIGIN, new TestKey(1));
        for (int act = 0; act < 12; act++) {
            office.record(Office.line(act, act == 9 ? time : at(act), "mat"));
            if (act % 4 == 3) {
                office.seal(act == 11 ? sealed : at(act).plusSeconds(60));
            }
        }
        return office.close().evidence;
    }
}
