package vn.somat.interchange.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.vault.ContentId;

/** A content that goes over, and when it was made and destroyed. */
record KeyRow(
        ContentId content, Instant createdAt, @Nullable Instant destroyedAt) {}
