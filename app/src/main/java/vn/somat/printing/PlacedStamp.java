package vn.somat.printing;

/**
 * A stamp at its place on the page.
 *
 * @param left from the left edge of the sheet to the outer edge of the stamp, in millimetres
 * @param top from the upper edge of the sheet, in millimetres
 */
public record PlacedStamp(Stamp stamp, double left, double top) {}
