package vn.somatverifier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hands laid on checkpoints.txt by somebody who has not the office's key. */
final class TamperedCheckpoints {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private static final TestKey THIEF = new TestKey(2);

    private TamperedCheckpoints() {}

    static {
        second("root-altered", note -> note.replace(line(note, 2), TestKey.base64(new byte[32])));
        second("sealed-size-altered", note -> note.replaceFirst("\n8\n", "\n9\n"));
        second("seal-time-moved", note -> note.replace("T02:11:00Z", "T02:10:30Z"));
        second("link-altered", note -> note.replace("previous 4", "previous 3"));
        second("signature-flipped", TamperedCheckpoints::flipped);
        ALL.put(
                "signature-of-another-checkpoint",
                scene -> scene.export.note(2, note -> text(note) + "\n" + signature(scene.export.notes.get(2))));
        ALL.put(
                "signed-by-another-key",
                scene ->
                        scene.export.note(2, note -> THIEF.note(text(note), Office.ORIGIN, THIEF.hash(Office.ORIGIN))));
        ALL.put(
                "signed-by-another-key-under-our-hash",
                scene -> scene.export.note(
                        2, note -> THIEF.note(text(note), Office.ORIGIN, scene.office.key.hash(Office.ORIGIN))));
        ALL.put(
                "checkpoint-of-another-office",
                scene -> scene.export.notes.set(
                        1,
                        Office.with("somat/other", THIEF, "mat").evidence.notes.get(1)));
        ALL.put("rewritten-and-signed-by-another-key", scene -> {
            var forged = Office.with(Office.ORIGIN, THIEF, "thuong").evidence;
            scene.export = forged.copy();
            scene.export.manifest = scene.office.evidence.manifest;
        });

        checkpoints("first-checkpoint-removed", export -> export.notes.removeFirst());
        checkpoints("middle-checkpoint-removed", export -> export.notes.remove(1));
        checkpoints("last-checkpoint-removed", export -> export.notes.removeLast());
        checkpoints("checkpoints-swapped", export -> Collections.swap(export.notes, 1, 2));
        checkpoints("checkpoint-duplicated", export -> export.notes.add(2, export.notes.get(1)));
        checkpoints("second-signature", export -> export.note(2, note -> note + signature(note)));
        file("checkpoints-emptied", text -> "");
        file("checkpoints-with-carriage-returns", text -> text.replace("\n", "\r\n"));
        file("garbage-after-checkpoints", text -> text + "garbage\n");
        file("last-checkpoint-cut", text -> text.substring(0, text.length() - 40));
        checkpoints("seal-time-removed", export -> export.note(2, note -> note.replaceFirst("sealed .*\n", "")));
    }

    private static void checkpoints(String name, Consumer<Evidence> deed) {
        ALL.put(name, scene -> deed.accept(scene.export));
    }

    private static void second(String name, UnaryOperator<String> change) {
        checkpoints(name, export -> export.note(2, change));
    }

    private static void file(String name, UnaryOperator<String> change) {
        checkpoints(name, export -> export.file(Folder.CHECKPOINTS, change));
    }

    private static String text(String note) {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    private static String signature(String note) {
        return note.substring(note.indexOf('—'));
    }

    private static String line(String note, int number) {
        return note.lines().skip(number).findFirst().orElseThrow();
    }

    /** One letter in the middle of the signature. */
    private static String flipped(String note) {
        int at = note.length() - 40;
        return note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
    }
}
