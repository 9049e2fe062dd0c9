package vn.somat.printing;

import java.util.SortedSet;

/**
 * What came out of a printing.
 *
 * @param pages 0 for a workbook
 * @param missing code points the fonts cannot draw; each stands in the print as its number, ‹U+4E2D›. Tell the reader.
 */
public record Printed(long rows, int pages, SortedSet<Integer> missing) {}
