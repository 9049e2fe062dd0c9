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
        List<FormField> fields,
        List<Column> columns,
        int blank,
        List<String> signatures,
        Citation citation) {

    public PaperForm {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /**
     * Cột của bảng.
     *
     * @param width as a share of the sum of all
     */
    public record Column(String label, int width) {}
}
