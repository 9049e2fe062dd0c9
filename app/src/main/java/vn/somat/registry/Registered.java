package vn.somat.registry;

import org.jspecify.annotations.Nullable;

/** Đã vào sổ. @param view of a line just written, as it was typed; null where the act was done before or the line was there */
record Registered(DocumentId id, @Nullable DocumentView view) {}
