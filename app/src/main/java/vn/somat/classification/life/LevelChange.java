package vn.somat.classification.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.ListItem;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;

/**
 * Một lần thay đổi: what happened to the level of a paper, as its reader may see it.
 *
 * @param number the how-manieth of the paper
 * @param part the part it is about; null: the whole paper
 * @param regime the pack of the day it was decided on
 * @param day of the decision
 * @param decision number of the decision, or of the notice that told us
 * @param decider null where nobody of this office decided
 * @param notifyBy last day on which its notices go out in time; null where there are none
 */
public record LevelChange(
        ChangeId id,
        DocumentId document,
        int number,
        LevelAct act,
        Source source,
        @Nullable Ground ground,
        @Nullable String part,
        String regime,
        Level before,
        Level after,
        @Nullable LocalDate untilBefore,
        @Nullable LocalDate untilAfter,
        LocalDate day,
        @Nullable String decision,
        @Nullable ListItem item,
        @Nullable Decider decider,
        @Nullable PersonId second,
        PersonId enteredBy,
        Instant at,
        @Nullable LocalDate notifyBy,
        @Nullable Council council,
        @Nullable String reason,
        List<Notice> notices,
        List<FilePart> file,
        UUID entry) {

    /** Who decided, on which ground. */
    public record Decider(
            PersonId person,
            String as,
            @Nullable String position,
            @Nullable UUID delegation) {}

    /** Hội đồng giải mật. */
    public record Council(String number, LocalDate day, PersonId chair, LocalDate minutes) {}

    public LevelChange {
        notices = List.copyOf(notices);
        file = List.copyOf(file);
    }

    public boolean whole() {
        return part == null;
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "LevelChange[" + id.value() + " " + act + "]";
    }
}
