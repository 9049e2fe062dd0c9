package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Căn cứ độ mật của văn bản đi (R-DET-03): asked of the room above that keeps the decisions on levels. The registry writes no
 * secret paper that goes out without its consent; everything here joins the registry's own transaction.
 */
public interface LevelBasis {

    /** The decisions that wait for their number and that this reader may use, oldest first; at most some twenty. */
    List<Decided> waiting(Reader reader);

    /** One of them, for a form that is filled from it; refuses one that is not there for this reader. */
    Decided chosen(Reader reader, UUID determination);

    /**
     * Refuses, with the article, a secret paper that no decision of its day lets out as it is; else the decision is used.
     *
     * @return last day of its protection
     */
    LocalDate admit(Reader reader, Going paper);

    /** Refuses copies or recipients beyond what was decided. */
    void widen(Reader reader, Going paper);

    /**
     * A received paper that came unmarked is entered in the secret book: its decision is used.
     *
     * @return the decision with the last day of its protection
     */
    Entered entered(Reader reader, DocumentId unmarked, DocumentId entered);

    /** What an entered paper rests on. */
    record Entered(UUID determination, LocalDate until) {}

    /** The line was cancelled: its decision waits for a number again. */
    void release(Reader reader, DocumentId document, UUID determination);

    /** The words of the paper were destroyed, and with them those it was decided on by. */
    void forgotten(Reader reader, DocumentId document, UUID determination);

    /**
     * Văn bản đi được quyết định: what was decided, as the entry form needs it.
     *
     * @param level code
     * @param title trích yếu; null where the level has none
     * @param copies how many may be issued
     * @param standing decided once for papers of this type, so the words are still to be typed
     */
    record Decided(
            UUID id,
            String level,
            @Nullable String type,
            @Nullable String title,
            List<Recipient> recipients,
            int copies,
            @Nullable UnitId unit,
            @Nullable PersonId drafter,
            LocalDate day,
            boolean standing) {

        public Decided {
            recipients = List.copyOf(recipients);
        }

        /** Its recipients as they are typed: one a line, copies behind the name. */
        public String lines() {
            return RecipientLines.write(recipients);
        }

        /** Ids and codes only. */
        @Override
        public String toString() {
            return "Decided[" + id + " " + level + "]";
        }
    }

    /**
     * Văn bản đi: a paper about to stand in the book, or to get further recipients.
     *
     * @param determination the decision it names; null: none
     * @param level code, by its own pack
     * @param copies of all recipients together
     * @param abstractWritten whether an abstract goes into the book
     */
    record Going(
            DocumentId document,
            @Nullable UUID determination,
            String level,
            int rank,
            LocalDate date,
            @Nullable String type,
            List<Recipient> recipients,
            int copies,
            boolean abstractWritten) {

        public Going {
            recipients = List.copyOf(recipients);
        }

        /** Ids and codes only. */
        @Override
        public String toString() {
            return "Going[" + document.value() + " " + level + "]";
        }
    }
}
