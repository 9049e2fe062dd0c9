package vn.somat.custody.destruction;

import java.util.UUID;

/** Một lệnh giữ lại. */
public record HoldId(UUID value) {}
