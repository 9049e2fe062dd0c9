package vn.somat.custody.copies;

import java.util.UUID;

/** Lệnh sao, chụp. */
public record CopyOrderId(UUID value) {}
