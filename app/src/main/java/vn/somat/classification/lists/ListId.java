package vn.somat.classification.lists;

import java.util.UUID;

/** Danh mục: one decision that issues a list, in all its versions. */
public record ListId(UUID value) {}
