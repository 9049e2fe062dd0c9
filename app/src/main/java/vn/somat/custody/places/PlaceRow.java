package vn.somat.custody.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.places.Place.Kind;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/**
 * A place as it is stored, its name sealed.
 *
 * @param plan its own
 */
record PlaceRow(
        PlaceId id,
        Kind kind,
        @Nullable PlaceId parent,
        String code,
        String level,
        int rank,
        PersonId keeper,
        @Nullable String plan,
        ContentId content,
        byte[] sealedName,
        Instant openedAt,
        @Nullable Instant closedAt,
        int changes) {

    static final String NAME = "name";

    PlaceRow rated(String newLevel, int newRank) {
        return with(parent, newLevel, newRank, keeper, plan, closedAt);
    }

    PlaceRow in(PlaceId newParent) {
        return with(newParent, level, rank, keeper, plan, closedAt);
    }

    PlaceRow inChargeOf(PersonId newKeeper) {
        return with(parent, level, rank, newKeeper, plan, closedAt);
    }

    PlaceRow planned(@Nullable String newPlan) {
        return with(parent, level, rank, keeper, newPlan, closedAt);
    }

    PlaceRow closed(@Nullable Instant at) {
        return with(parent, level, rank, keeper, plan, at);
    }

    private PlaceRow with(
            @Nullable PlaceId newParent,
            String newLevel,
            int newRank,
            PersonId newKeeper,
            @Nullable String newPlan,
            @Nullable Instant closing) {
        return new PlaceRow(
                id,
                kind,
                newParent,
                code,
                newLevel,
                newRank,
                newKeeper,
                newPlan,
                content,
                sealedName,
                openedAt,
                closing,
                changes + 1);
    }
}
