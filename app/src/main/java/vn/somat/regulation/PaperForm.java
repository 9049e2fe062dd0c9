package vn.somat.regulation;

import java.util.List;

/**
 * Biểu mẫu: one form that is a document, with its fields in order. Titles and labels are values under {@code
 * form.<code>…}.
 *
 * @param number as the law numbers it; a dash when it does not
 * @param columns of its table, when it has one
 * @param blank empty rows of that table
 * @param signatures whose names stand over the places to sign, left to right
 */
public record PaperForm(
        String code,
        String number,
        String title,
        List<Field> fields,
        List<Column> columns,
        int blank,
        List<String> signatures,
        Citation citation) {

    public PaperForm {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /** Nội dung điền sẵn: what the register knows of a paper already, or a refusal of what was asked. */
    public enum Fill {
        NONE,
        HEADING,
        TITLE,
        NUMBER,
        DATE,
        LEVEL,
        ISSUER,
        RECIPIENTS,
        COPIES,
        UNIT,
        /** What happened to the level. */
        CHANGE,
        BEFORE,
        AFTER,
        /** Last day of protection. */
        UNTIL,
        DECISION,
        /** What of the paper it is about. */
        PART,
        /** What whoever gets it is asked to do. */
        REQUEST,
        SCOPE,
        /** Who is asked. */
        ADDRESSEE,
        /** Who asks. */
        ASKER,
        /** What was refused. */
        REFUSED,
        /** The article it was refused by. */
        GROUND,
        /** All that was typed when it was refused. */
        TYPED
    }

    /**
     * Mục.
     *
     * @param rows lines left to write on; 0 for a heading
     */
    public record Field(String label, int rows, Fill fill) {}

    /**
     * Cột của bảng.
     *
     * @param width as a share of the sum of all
     */
    public record Column(String label, int width) {}

    /**
     * Quốc hiệu, tiêu đề: what stands at the top right on papers of a side.
     *
     * @param second empty when there is none
     */
    public record Head(Side side, String first, String second) {}
}
