package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.life.Asked;
import vn.somat.classification.life.Ground;
import vn.somat.classification.life.LevelAct;
import vn.somat.classification.life.Told;
import vn.somat.classification.lists.ItemId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/**
 * The boxes of a change of level.
 *
 * @param signer who signed it on paper; null: the reader decides now
 * @param day of that signature, or of the issuing body's decision
 * @param number of the decision or of the notice
 */
record LevelBoxes(
        @Nullable LevelAct act,
        @Nullable Ground ground,
        @Nullable String level,
        @Nullable Integer years,
        @Nullable LocalDate until,
        @Nullable List<UUID> items,
        @Nullable String part,
        @Nullable String reason,
        @Nullable String number,
        @Nullable UUID signer,
        @Nullable LocalDate day,
        @Nullable String councilNumber,
        @Nullable LocalDate councilDay,
        @Nullable UUID councilChair,
        @Nullable LocalDate councilMinutes) {

    Asked asked() {
        var council = ground == Ground.NEED
                ? new Asked.Council(
                        councilNumber,
                        councilDay,
                        councilChair == null ? null : new PersonId(councilChair),
                        councilMinutes)
                : null;
        return new Asked(
                what(),
                ground,
                level,
                years,
                items == null ? List.of() : items.stream().map(ItemId::new).toList(),
                part,
                reason,
                number,
                council);
    }

    Told told() {
        return new Told(what(), level, until, part, number, day);
    }

    private LevelAct what() {
        if (act == null) {
            throw Refusal.invalid("act", "registry.text.required");
        }
        return act;
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "LevelBoxes";
    }
}
