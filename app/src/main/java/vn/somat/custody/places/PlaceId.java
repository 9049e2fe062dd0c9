package vn.somat.custody.places;

import java.util.UUID;

/** Nơi cất giữ: its identity; what a person reads and types is its code. */
public record PlaceId(UUID value) {}
