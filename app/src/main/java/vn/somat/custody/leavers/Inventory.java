package vn.somat.custody.leavers;

import org.jspecify.annotations.Nullable;

/** Một dòng kiểm kê khi tiếp quản. @param missing why it was not found; null: it is there */
public record Inventory(HeldThing thing, @Nullable String missing) {}
