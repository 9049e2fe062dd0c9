package vn.somat.registry;

import java.util.UUID;

/** Mã sổ: one register book of one form and year. */
public record BookId(UUID value) {}
