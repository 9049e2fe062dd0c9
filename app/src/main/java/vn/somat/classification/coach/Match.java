package vn.somat.classification.coach;

/**
 * Why an item came up: words of the draft that stand in it.
 *
 * @param keyword true for a key word of the item, false for two words of its text that stand together
 */
public record Match(String words, int weight, boolean keyword) {}
