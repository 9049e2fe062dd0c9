package vn.somat.registry;

import java.util.Locale;
import java.util.Set;
import vn.somat.printing.AttachmentKind;

/** Tên tệp: as it was typed, without a way to anywhere, and ending as the kind of the file does. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Set<String> NOWHERE = Set.of(".", "..");

    private FileName() {}

    /** Refuses paths, control characters and what is too long. */
    static String checked(String raw) {
        var typed = new Typed();
        var name = typed.required("name", raw, LONGEST);
        if (name.contains("/") || name.contains("\\") || NOWHERE.contains(name)) {
            typed.flaw("name", "registry.attachment.name");
        }
        typed.refuse();
        return name;
    }

    /** A name that ends otherwise than the content gets the right ending: it opens with what it is. */
    static String ending(String name, AttachmentKind kind) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings(kind).stream().anyMatch(lower::endsWith) ? name : name + "." + kind.extension();
    }

    private static Set<String> endings(AttachmentKind kind) {
        return switch (kind) {
            case JPEG -> Set.of(".jpg", ".jpeg");
            case TIFF -> Set.of(".tif", ".tiff");
            default -> Set.of("." + kind.extension());
        };
    }
}
