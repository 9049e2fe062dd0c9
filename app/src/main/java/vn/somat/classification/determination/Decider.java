package vn.somat.classification.determination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Người quyết định: who decides, as the rules call them, on which ground.
 *
 * @param as {@code head}, {@code deputy} or {@code other}
 */
public record Decider(
        PersonId person,
        String as,
        @Nullable String position,
        @Nullable UUID delegation,
        String citation) {}
