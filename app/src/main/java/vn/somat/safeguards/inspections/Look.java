package vn.somat.safeguards.inspections;

import java.time.Instant;

/** Sổ trả lời: how many were looked at and how many of them were not as they should be, when it was asked. */
public record Look(String probe, Instant at, int examined, int found) {}
