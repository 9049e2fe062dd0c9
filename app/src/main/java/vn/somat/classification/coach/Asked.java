package vn.somat.classification.coach;

import org.jspecify.annotations.Nullable;

/**
 * One yes-or-no question of an item.
 *
 * @param key by which the answer comes back; the same question of two items is asked once
 * @param answer null while nobody has answered
 */
public record Asked(String key, String words, @Nullable Boolean answer) {}
