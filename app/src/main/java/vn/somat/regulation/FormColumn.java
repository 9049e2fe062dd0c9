package vn.somat.regulation;

/**
 * Cột của sổ: one column of a register form.
 *
 * @param number as printed under the label, from 1
 * @param width share of the page's width, in proportion to the other columns
 */
public record FormColumn(int number, String label, ColumnValue value, int width) {}
