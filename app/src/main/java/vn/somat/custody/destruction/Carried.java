package vn.somat.custody.destruction;

import org.jspecify.annotations.Nullable;

/**
 * Việc tiêu hủy as it was typed by whoever did it.
 *
 * @param record number of the minutes
 * @param unrecoverable whether shape, function and content are changed for good
 */
public record Carried(
        @Nullable String record,
        @Nullable Method method,
        @Nullable String how,
        @Nullable String where,
        @Nullable String witnesses,
        boolean unrecoverable) {

    @Override
    public String toString() {
        return "Carried";
    }
}
