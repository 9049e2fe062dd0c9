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
        List<Part> file,
        UUID entry) {

    /** Whose decision it was. */
    public enum Source {
        OURS,
        /** The issuing body told us. */
        THEIRS,
        /** The term ran out. */
        HOUSE
    }

    /** Who decided, on which ground. */
    public record Decider(
            PersonId person,
            String as,
            @Nullable String position,
            @Nullable UUID delegation) {}

    /** Hội đồng giải mật. */
    public record Council(String number, LocalDate day, PersonId chair, LocalDate minutes) {}

    /**
     * What one holder was told and did.
     *
     * @param position 0: the copy kept here
     * @param name empty for the copy kept here
     * @param notice number of the notice that was sent
     * @param answered the day the holder acknowledged it
     * @param marked the day the copies were stamped anew, or were returned
     */
    public record Notice(
            ChangeId change,
            DocumentId document,
            int position,
            String name,
            int copies,
            @Nullable String notice,
            @Nullable LocalDate sent,
            @Nullable String late,
            @Nullable LocalDate answered,
            @Nullable LocalDate marked) {

        public boolean own() {
            return position == 0;
        }

        /** Whether nothing is left to do about it. */
        public boolean done() {
            return marked != null && (own() || answered != null);
        }

        @Override
        public String toString() {
            return "Notice[" + change.value() + " " + position + "]";
        }
    }

    /** What a declassification's file is made of (L29 Điều 22 khoản 4 điểm đ). */
    public enum Piece {
        COUNCIL,
        SECRET,
        MINUTES,
        DECISION,
        OTHER
    }

    /**
     * One paper in that file.
     *
     * @param attachment the file of the document that holds it; null: on paper
     */
    public record Part(
            Piece piece,
            int number,
            String words,
            @Nullable LocalDate day,
            @Nullable UUID attachment,
            PersonId by,
            Instant at) {

        @Override
        public String toString() {
            return "Part " + piece;
        }
    }

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
