package vn.somat.classification.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.ListItem;

/** Mục của danh mục, as {@code openapi.yaml} describes it. */
record ListItemJson(
        UUID id,
        String list,
        String place,
        String level,
        @Nullable String text,
        @Nullable String condition) {

    static ListItemJson of(ListItem item) {
        return new ListItemJson(
                item.id().value(), item.listNumber(), item.place(), item.level(), item.text(), item.condition());
    }
}
