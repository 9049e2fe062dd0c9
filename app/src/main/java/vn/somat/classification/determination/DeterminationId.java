package vn.somat.classification.determination;

import java.util.UUID;

/** Việc xác định độ mật: one proposal with the decision on it. */
public record DeterminationId(UUID value) {}
