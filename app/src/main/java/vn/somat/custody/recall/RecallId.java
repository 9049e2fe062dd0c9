package vn.somat.custody.recall;

import java.util.UUID;

/** Một lần thu hồi. */
public record RecallId(UUID value) {}
