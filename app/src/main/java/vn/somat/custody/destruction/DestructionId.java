package vn.somat.custody.destruction;

import java.util.UUID;

/** Một lần tiêu hủy. */
public record DestructionId(UUID value) {}
