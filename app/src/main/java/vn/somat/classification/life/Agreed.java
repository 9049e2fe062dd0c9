package vn.somat.classification.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.ListItem;
import vn.somat.registry.Ending;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/**
 * A change as it was typed, cleaned and found right, with the rules of its day.
 *
 * @param line as it stands
 * @param number of its last change when this was checked; 0 for none
 * @param before the level it is changed from: that of the line, or what a term that ran out left behind
 * @param after by the pack of the line
 * @param listed whether the paper still rests on an item of a list of that day
 * @param years of an extension; 0 for others
 */
record Agreed(
        LevelAct act,
        @Nullable Ground ground,
        Ending line,
        int number,
        Rules rules,
        LocalDate day,
        Level before,
        @Nullable LocalDate untilBefore,
        Level after,
        @Nullable LocalDate untilAfter,
        @Nullable ListItem item,
        boolean listed,
        int years,
        @Nullable String part,
        String reason,
        @Nullable String decision,
        LevelChange.@Nullable Council council) {

    /** Whoever decides must reach both. */
    Level higher() {
        return before.rank() >= after.rank() ? before : after;
    }

    /** Whether the line itself says something else from now on: what is decided of a part never takes from the whole. */
    boolean changesLine() {
        if (part != null && (act == LevelAct.LOWERED || act == LevelAct.DECLASSIFIED)) {
            return false;
        }
        return !after.code().equals(line.level().code()) || !java.util.Objects.equals(untilAfter, line.until());
    }

    @Override
    public String toString() {
        return "Agreed[" + act + " " + line.id().value() + "]";
    }
}
