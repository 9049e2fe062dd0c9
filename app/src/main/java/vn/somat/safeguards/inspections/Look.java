package vn.somat.safeguards.inspections;

import java.time.Instant;

/**
 * Sổ trả lời: how many were looked at and how many of them were not as they should be, when it was asked.
 *
 * @param rank up to which it counts
 */
public record Look(String probe, int rank, Instant at, int examined, int found) {}
