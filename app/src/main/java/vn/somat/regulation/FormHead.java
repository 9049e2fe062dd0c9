package vn.somat.regulation;

/**
 * Quốc hiệu, tiêu đề: what stands at the top right on papers of a side.
 *
 * @param second empty when there is none
 */
public record FormHead(Side side, String first, String second) {}
