package vn.somat.custody.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Một lần thay đổi của nơi cất giữ.
 *
 * @param change {@code OPENED}, {@code RATED}, {@code MOVED}, {@code CHARGED}, {@code PLANNED}, {@code CLOSED}, {@code
 *     REOPENED}
 * @param level what it may hold since then
 */
public record PlaceHistory(
        int number,
        String change,
        String level,
        PersonId keeper,
        @Nullable String plan,
        Instant at,
        PersonId by) {}
