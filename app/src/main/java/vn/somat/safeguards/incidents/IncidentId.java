package vn.somat.safeguards.incidents;

import java.util.UUID;

/** Định danh của một vụ lộ, mất. */
public record IncidentId(UUID value) {}
