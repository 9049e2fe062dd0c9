package vn.somat.custody.carriers;

import java.util.UUID;

/** Bản, vật chứa: the identity of one carrier; what stands on its label is its number. */
public record CarrierId(UUID value) {}
