package vn.somat.custody.carriers;

import java.util.UUID;

/** Lần kiểm kê. */
public record StocktakingId(UUID value) {}
