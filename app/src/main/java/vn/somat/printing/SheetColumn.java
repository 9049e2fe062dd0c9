package vn.somat.printing;

/** Cột: its width is a share of the sum of all. */
public record SheetColumn(String label, int width) {}
