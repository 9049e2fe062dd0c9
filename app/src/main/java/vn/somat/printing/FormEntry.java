package vn.somat.printing;

/**
 * Mục.
 *
 * @param value empty leaves {@code rows} dotted lines
 * @param rows 0 makes it a heading
 */
public record FormEntry(String label, String value, int rows) {

    @Override
    public String toString() {
        return "FormEntry[" + label + "]";
    }
}
