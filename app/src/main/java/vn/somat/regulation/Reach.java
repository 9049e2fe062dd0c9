package vn.somat.regulation;

/**
 * Mức thẩm quyền: how far a position reaches in one act.
 *
 * @param rank of the highest level; never 0
 * @param citation the article it rests on, the act's and the position's own together where the law has two
 */
public record Reach(int rank, Citation citation) {}
