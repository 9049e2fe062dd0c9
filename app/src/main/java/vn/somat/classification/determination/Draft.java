package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.lists.ListItem;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/**
 * A proposal as it was typed, cleaned and found right, with the rules of its day.
 *
 * @param item the one that gives the level; null for what is no secret
 * @param items all of them, that one first
 */
record Draft(
        Kind kind,
        String carrier,
        Rules rules,
        LocalDate day,
        Level level,
        @Nullable ListItem item,
        List<ListItem> items,
        @Nullable String type,
        @Nullable String title,
        @Nullable String name,
        @Nullable String scope,
        int copies,
        List<Recipient> recipients,
        @Nullable String copying,
        @Nullable LocalDate termUntil,
        @Nullable DocumentId source,
        @Nullable Level sourceLevel,
        @Nullable DocumentId subject,
        @Nullable UnitId unit,
        @Nullable LocalDate validTo) {

    Draft {
        items = List.copyOf(items);
        recipients = List.copyOf(recipients);
    }

    /** The highest level of its items; null when there are none. */
    @Nullable
    Level highest() {
        Level highest = null;
        for (var one : items) {
            var level = rules.level(one.level()).orElseThrow();
            highest = highest == null || level.rank() > highest.rank() ? level : highest;
        }
        return highest;
    }

    @Override
    public String toString() {
        return "Draft[" + level.code() + "]";
    }
}
