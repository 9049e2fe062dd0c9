package vn.somat.printing;

/**
 * Tờ phân cách: laid before a scan, it says by its QR which entry the pages behind it belong to.
 *
 * @param code what stands in the QR
 * @param number in large letters, for the hand that sorts
 * @param line under it, short; no words of a paper
 */
public record Separator(String code, String number, String line) {}
