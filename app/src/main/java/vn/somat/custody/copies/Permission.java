package vn.somat.custody.copies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Người cho phép sao, chụp.
 *
 * @param position code of the position it rests on, that of the giver where it rests on a deputy's paper
 */
public record Permission(PersonId by, @Nullable String position, Instant at) {}
