package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import vn.somat.access.Reader;

/**
 * Quản lý bản (R-STO-01): told, by the registry, of every copy of a secret paper that comes or goes, for the room above that
 * answers for them. Everything here joins the registry's own transaction: refused there, nothing is written here.
 */
public interface CopyKeeping {

    /** A paper came in with this many copies; whoever registers it holds them. Copies that are there already stay. */
    void received(Reader reader, Paper paper, int copies);

    /** A paper goes out: its numbered copies, and the original that is kept. */
    void issued(Reader reader, Paper paper, List<Addressed> to);

    /** Further copies of a paper that is in the book already. */
    void distributed(Reader reader, Paper paper, List<Addressed> more);

    /** The list of recipients was corrected: those at these places are none, others are. */
    void readdressed(Reader reader, Paper paper, List<Integer> gone, List<Addressed> added);

    /** How many copies came was corrected. */
    void recounted(Reader reader, Paper paper, int copies);

    /** The paper stands on another line of a book now, and its copies with it. */
    void moved(Paper from, DocumentId to);

    /** Another level guards the words of the paper, and so those of its copies. */
    void regrouped(DocumentId document, String level);

    /** The words of the paper were destroyed, and with them those of its copies. */
    void forgotten(DocumentId document);

    /** What its copies belong to: the line of a book, and the level that stands there. */
    record Paper(DocumentId document, String level) {}

    /**
     * Nơi nhận.
     *
     * @param position its place on the line, for good
     */
    record Addressed(int position, String name, int copies) {

        static List<Addressed> from(int first, List<DocumentView.Recipient> recipients) {
            var addressed = new ArrayList<Addressed>();
            for (var one : recipients) {
                addressed.add(new Addressed(first + addressed.size(), one.name(), one.copies()));
            }
            return List.copyOf(addressed);
        }

        @Override
        public String toString() {
            return "Addressed[" + position + " x" + copies + "]";
        }
    }
}
