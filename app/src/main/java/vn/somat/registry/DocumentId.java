package vn.somat.registry;

import java.util.UUID;

/** Mã văn bản: one line of a book, for good. */
public record DocumentId(UUID value) {}
