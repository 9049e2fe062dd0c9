package vn.somat.classification.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the lists.
 *
 * @param text all its words must stand in the item or the number of its list; marks do not matter; may be empty
 * @param field code of a field; null for all
 * @param level code of a level; null for all
 * @param day only lists in force on that day; null for all
 * @param after where the page before ended; null for the first page
 */
public record Wanted(
        String text,
        @Nullable String field,
        @Nullable String level,
        @Nullable LocalDate day,
        @Nullable String after) {}
