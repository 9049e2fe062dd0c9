package vn.somat.access;

/**
 * Việc còn nợ: so many things of one kind that somebody still has.
 *
 * @param text message key that says what they are
 * @param address of the page on which they are settled
 * @param blocks whether nobody leaves with it; what does not goes on without them
 */
public record Obligation(String text, int count, String address, boolean blocks) {}
