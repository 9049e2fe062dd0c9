package vn.somat.classification.lists;

import java.util.UUID;

/** Mục của danh mục: one item of a list in exactly one wording, for ever. */
public record ItemId(UUID value) {}
