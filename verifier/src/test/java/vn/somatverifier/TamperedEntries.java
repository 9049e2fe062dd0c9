package vn.somatverifier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Hands laid on entries.jsonl: alone, and together with the list of leaves. */
final class TamperedEntries {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedEntries() {}

    private static void with(String name, Consumer<Evidence> deed) {
        ALL.put(name, scene -> deed.accept(scene.export));
    }

    private static void change(String name, int index, String from, String to) {
        with(name, export -> export.entry(index, line -> line.replace(from, to)));
    }

    static {
        change("act-changed", 6, "incoming.registered", "incoming.cancelled");
        change(
                "actor-changed",
                6,
                Office.id("person", 0).toString(),
                Office.id("person", 1).toString());
        change("time-moved", 6, "T02:00:00Z", "T01:59:00Z");
        change("fact-changed", 6, "'number':'7'".replace('\'', '"'), "'number':'8'".replace('\'', '"'));
        change("level-lowered", 6, "\"mat\"", "\"thuong\"");
        change("level-dropped", 6, "\"level\":\"mat\",", "");
        change(
                "subject-changed",
                6,
                Office.id("document", 6).toString(),
                Office.id("document", 5).toString());
        change("refusal-hidden", 4, "\"refused\":\"registry.book-closed\",", "");
        with("commitment-exchanged", export -> export.entry(6, line -> line.replace(title(6), title(5))));

        with("first-removed", export -> export.entries.removeFirst());
        with("middle-removed", export -> export.entries.remove(7));
        with("last-removed", export -> export.entries.removeLast());
        with("block-removed", export -> export.entries.subList(5, 9).clear());
        with("neighbours-swapped", export -> Collections.swap(export.entries, 3, 4));
        with("far-ones-swapped", export -> Collections.swap(export.entries, 1, 10));
        with("moved-to-the-end", export -> export.entries.addLast(export.entries.remove(2)));
        with("inserted", export -> export.entries.add(7, stranger()));
        with("appended", export -> export.entries.add(stranger()));
        with("duplicated", export -> export.entries.add(5, export.entries.get(4)));
        with("overwritten-by-a-copy", export -> export.entries.set(8, export.entries.get(2)));
        with("replaced-by-a-stranger", export -> export.entries.set(8, stranger()));

        with("members-in-another-order", export -> export.entry(5, TamperedEntries::formatFirst));
        with("space-put-in", export -> export.entry(5, line -> line.replace(",\"actor\":", ", \"actor\":")));
        with("spelled-with-escapes", export -> export.entry(5, line -> line.replace("registry", "\\u0072egistry")));
        with(
                "member-given-twice",
                export -> export.entry(5, line -> line.replace("{\"act\"", "{\"act\":\"x\",\"act\"")));
        with(
                "member-added",
                export -> export.entry(5, line -> line.replace(",\"format\"", ",\"farewell\":\"\",\"format\"")));
        with("blank-line", export -> export.entries.add(5, ""));
        file("byte-order-mark", text -> "\ufeff" + text);
        file("carriage-returns", text -> text.replace("\n", "\r\n"));
        file("garbage-at-the-end", text -> text + "garbage");
        file("cut-in-a-line", text -> text.substring(0, text.length() - 100));
        file("last-line-feed-cut", text -> text.substring(0, text.length() - 1));
        file("entries-emptied", text -> "");

        listed("changed-with-its-leaf", export -> export.entry(6, line -> line.replace("\"mat\"", "\"thuong\"")));
        listed("removed-with-its-leaf", export -> export.entries.remove(6));
        listed("swapped-with-their-leaves", export -> Collections.swap(export.entries, 6, 7));
        listed("inserted-with-its-leaf", export -> export.entries.add(6, stranger()));
        listed("appended-with-its-leaf", export -> export.entries.add(stranger()));
        listed("cut-with-its-leaves", export -> export.entries.subList(10, 12).clear());
        listed("duplicated-with-its-leaf", export -> export.entries.add(9, export.entries.get(8)));
        listed(
                "id-reused",
                export -> export.entry(
                        10,
                        line -> line.replace(
                                Office.id("entry", 10).toString(),
                                Office.id("entry", 3).toString())));
    }

    /** The forger writes the list of leaves anew as well. */
    private static void listed(String name, Consumer<Evidence> deed) {
        with(name, export -> {
            deed.accept(export);
            export.relist();
        });
    }

    private static void file(String name, java.util.function.UnaryOperator<String> change) {
        with(name, export -> export.file(Folder.ENTRIES, change));
    }

    private static String stranger() {
        return Office.line(70, Office.MORNING.plusSeconds(4_000), "mat");
    }

    private static String title(int act) {
        return TestKey.base64(TestKey.sha256(("title " + act).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String formatFirst(String line) {
        return "{\"format\":1," + line.substring(1).replace("\"format\":1,", "");
    }
}
