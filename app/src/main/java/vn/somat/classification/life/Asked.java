package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.PersonId;

/**
 * What is to happen to a level, as it was typed.
 *
 * @param ground of a declassification
 * @param level code of the new level, where it changes
 * @param years of an extension
 * @param items of the lists the new level rests on
 * @param part the part it is about; null: the whole paper
 * @param decision number of the decision; null when it has none yet
 * @param council of a declassification because it is needed
 */
public record Asked(
        LevelAct act,
        @Nullable Ground ground,
        @Nullable String level,
        @Nullable Integer years,
        List<ItemId> items,
        @Nullable String part,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable Council council) {

    public Asked {
        items = List.copyOf(items);
    }

    /** Hội đồng giải mật (L29 Điều 22 khoản 4): the decision that made it, who chaired it, the day of its minutes. */
    public record Council(
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable PersonId chair,
            @Nullable LocalDate minutes) {}

    public static Asked extension(int years, @Nullable String reason) {
        return new Asked(LevelAct.EXTENDED, null, null, years, List.of(), null, reason, null, null);
    }

    public static Asked level(LevelAct act, String level, List<ItemId> items, @Nullable String reason) {
        return new Asked(act, null, level, null, items, null, reason, null, null);
    }

    public static Asked declassification(Ground ground, @Nullable String reason, @Nullable Council council) {
        return new Asked(LevelAct.DECLASSIFIED, ground, null, null, List.of(), null, reason, null, council);
    }

    public static Asked recall(@Nullable String reason) {
        return new Asked(LevelAct.RECALLED, null, null, null, List.of(), null, reason, null, null);
    }

    /** The same for a part only. */
    public Asked of(@Nullable String onePart) {
        return new Asked(act, ground, level, years, items, onePart, reason, decision, council);
    }

    /** The same under a number. */
    public Asked numbered(@Nullable String number) {
        return new Asked(act, ground, level, years, items, part, reason, number, council);
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "Asked[" + act + "]";
    }
}
