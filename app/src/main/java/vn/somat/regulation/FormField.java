package vn.somat.regulation;

/**
 * Mục.
 *
 * @param rows lines left to write on; 0 for a heading
 */
public record FormField(String label, int rows, FormFill fill) {}
