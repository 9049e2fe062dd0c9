package vn.somat.classification.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file or a form has it, before it is written.
 *
 * @param repeals number or code of the list it repeals; null when it says nothing of any
 * @param repealsFrom first day that list is no longer in force
 * @param partial only some of its places are known, so gaps in the numbering say nothing
 */
record ListDraft(
        ListHead head,
        List<ItemDraft> items,
        @Nullable String repeals,
        @Nullable LocalDate repealsFrom,
        boolean partial) {

    ListDraft {
        items = List.copyOf(items);
    }
}
