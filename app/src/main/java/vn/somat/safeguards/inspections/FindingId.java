package vn.somat.safeguards.inspections;

import java.util.UUID;

public record FindingId(UUID value) {}
