package vn.somat.custody.handover;

import java.util.UUID;

/** Một phiếu giao nhận. */
public record HandoverId(UUID value) {}
