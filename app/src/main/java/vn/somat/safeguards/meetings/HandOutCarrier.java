package vn.somat.safeguards.meetings;

import java.util.UUID;

/** Bản mang tới hội nghị, as custody knows it. @param name which paper and copy, no title */
public record HandOutCarrier(UUID id, long number, String level, int rank, String name) {}
