package vn.somat.safeguards.library;

import java.util.UUID;

public record TextId(UUID value) {}
