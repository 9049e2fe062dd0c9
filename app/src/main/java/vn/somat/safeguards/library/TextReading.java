package vn.somat.safeguards.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Người phải đọc. @param at when they signed that they read it; null: not yet */
public record TextReading(PersonId person, @Nullable Instant at) {}
