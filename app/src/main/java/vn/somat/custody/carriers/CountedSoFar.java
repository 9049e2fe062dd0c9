package vn.somat.custody.carriers;

/**
 * Tiến độ kiểm kê.
 *
 * @param others misplaced ones and those one too many
 */
public record CountedSoFar(long found, long expected, long others) {}
