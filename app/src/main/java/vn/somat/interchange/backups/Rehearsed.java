package vn.somat.interchange.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Một lần diễn tập phục hồi. @param differs what was not the same; null when the roots were equal */
public record Rehearsed(Instant at, @Nullable String differs) {}
