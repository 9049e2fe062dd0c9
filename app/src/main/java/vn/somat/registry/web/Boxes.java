package vn.somat.registry.web;

import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;

/** What came out of a form's boxes: an empty box is nothing, and a box that is needed says so by its name. */
final class Boxes {

    private Boxes() {}

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** For fields whose emptiness the desk itself refuses, together with all that is not right. */
    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static <T> T needed(String field, @Nullable T typed) {
        if (typed == null) {
            throw Refusal.invalid(field, "registry.text.required");
        }
        return typed;
    }

    static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
