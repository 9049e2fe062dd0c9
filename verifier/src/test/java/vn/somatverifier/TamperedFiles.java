package vn.somatverifier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hands laid on the list of leaves and on the manifest. */
final class TamperedFiles {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedFiles() {}

    static {
        leaves("leaf-altered", export -> export.leaves.set(6, export.leaves.get(5)));
        leaves("leaf-spelled-otherwise", export -> export.leaves.set(6, otherSpelling(export.leaves.get(6))));
        leaves("leaf-removed", export -> export.leaves.remove(6));
        leaves("leaf-added", export -> export.leaves.add(export.leaves.getFirst()));
        leaves("leaves-emptied", export -> export.leaves.clear());

        manifest("manifest-size", text -> text.replace("size 12", "size 11"));
        manifest("manifest-origin", text -> text.replace("origin somat/7", "origin somat/8"));
        manifest("manifest-key-altered", text -> text.replaceFirst("\\+A", "+B"));
        manifest("manifest-fingerprint", text -> text.replaceFirst("fingerprint .", "fingerprint 2"));
        manifest("manifest-version", text -> text.replace("export 1", "export 2"));
        manifest("manifest-line-added", text -> text + "note all is well\n");
        manifest("manifest-emptied", text -> "");
        manifest("manifest-deleted", text -> Evidence.DELETED);
        ALL.put("checkpoints-deleted", scene -> scene.export.file(Folder.CHECKPOINTS, text -> Evidence.DELETED));
        ALL.put("manifest-key-of-another", scene -> {
            var other = new TestKey(2);
            scene.export.manifest = scene.office.manifest(other.verifierKey(Office.ORIGIN), other.fingerprint(), 12);
        });
    }

    private static void leaves(String name, Consumer<Evidence> deed) {
        ALL.put(name, scene -> deed.accept(scene.export));
    }

    private static void manifest(String name, UnaryOperator<String> change) {
        ALL.put(name, scene -> scene.export.file(Folder.MANIFEST, change));
    }

    /** The same 32 bytes: the last letter before the = has two bits that say nothing. */
    private static String otherSpelling(String base64) {
        char last = base64.charAt(42);
        return base64.substring(0, 42) + (char) (last + 1) + "=";
    }
}
