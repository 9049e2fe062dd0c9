package vn.somat.custody.handover;

import java.time.Instant;
import java.util.UUID;
import vn.somat.organisation.PersonId;

/** Bản quét phiếu đã ký tay. @param kind as told by content */
public record Scan(UUID id, String kind, long size, Instant addedAt, PersonId addedBy) {}
