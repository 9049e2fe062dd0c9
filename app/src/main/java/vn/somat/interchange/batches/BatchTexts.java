package vn.somat.interchange.batches;

import org.jspecify.annotations.Nullable;

/**
 * Lời trộn: the words of a run; {@code {{họ tên}}} stands for what a row has in that column, {@code {{chức vụ?}}} for what
 * it may have.
 *
 * @param recipients one a line
 * @param text of the paper itself, a paragraph a line; null: it is printed elsewhere
 */
public record BatchTexts(
        String signer,
        @Nullable String title,
        @Nullable String recipients,
        @Nullable String note,
        @Nullable String text) {

    /** A column as it is written among the words. */
    public static String field(String heading) {
        return "{{" + heading + "}}";
    }

    /** What is typed may be secret. */
    @Override
    public String toString() {
        return "BatchTexts";
    }
}
