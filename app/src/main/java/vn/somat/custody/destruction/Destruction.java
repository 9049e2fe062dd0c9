package vn.somat.custody.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;

/**
 * Một lần tiêu hủy: its list, who proposed it, the council, the decision, and what was done.
 *
 * @param level highest of all on the list
 * @param written the proposal in writing; null where there is none
 * @param refusal why it was refused or taken back
 * @param seen when the head or a deputy took note of an urgent one
 */
public record Destruction(
        DestructionId id,
        long number,
        Kind kind,
        State state,
        Level level,
        String reason,
        @Nullable Written written,
        PersonId proposedBy,
        Instant proposedAt,
        List<Item> items,
        @Nullable Council council,
        @Nullable Decision decision,
        @Nullable String refusal,
        @Nullable Execution execution,
        @Nullable Instant seen,
        @Nullable PersonId seenBy) {

    /** Trường hợp. */
    public enum Kind {
        NO_LONGER_NEEDED("no-longer-needed"),
        URGENT("urgent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the packs call it. */
        String word() {
            return word;
        }
    }

    /** Tình trạng. */
    public enum State {
        PROPOSED,
        DECIDED,
        REFUSED,
        WITHDRAWN,
        DONE
    }

    /** Số và ngày của một văn bản giấy. */
    public record Written(String number, LocalDate day) {}

    /**
     * Một mục của danh sách.
     *
     * @param carrier what it is; null for an electronic content, which {@code paper} names
     * @param open whether it stands on the list still
     * @param dropped why it was taken off
     */
    public record Item(
            int number,
            Electronic.What what,
            @Nullable Carrier carrier,
            @Nullable PaperName paper,
            boolean open,
            @Nullable String dropped) {

        @Override
        public String toString() {
            return "Item[" + number + " " + what + "]";
        }

        /** Of the carrier or of the paper. */
        public Level level() {
            return carrier != null
                    ? carrier.level()
                    : java.util.Objects.requireNonNull(paper).level();
        }
    }

    /** Văn bản, by its number: no title. */
    public record PaperName(
            DocumentId id, String number, @Nullable LocalDate date, Level level) {}

    /**
     * Hội đồng tiêu hủy (R-DST-01).
     *
     * @param keeper who keeps what is destroyed
     * @param members others, one a line
     */
    public record Council(
            String number,
            LocalDate day,
            PersonId chair,
            PersonId keeper,
            List<String> members,
            String minutes,
            LocalDate met,
            String conclusion) {

        public Council {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return "Council";
        }
    }

    /** Quyết định tiêu hủy. */
    public record Decision(
            String number,
            LocalDate day,
            PersonId by,
            String as,
            @Nullable String position,
            @Nullable UUID delegation,
            PersonId enteredBy) {}

    /**
     * Đã làm.
     *
     * @param record number of the minutes; null for an urgent one, whose report is its record
     */
    public record Execution(
            @Nullable String record,
            Instant at,
            PersonId by,
            @Nullable PersonId second,
            Method method,
            String how,
            String where,
            @Nullable String witnesses) {

        @Override
        public String toString() {
            return "Execution " + method;
        }
    }

    public Destruction {
        items = List.copyOf(items);
    }

    /** What stands on its cover. */
    public String label() {
        return label(number);
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "TH-%04d", number);
    }

    public List<Item> left() {
        return items.stream().filter(item -> item.dropped() == null).toList();
    }

    /** As the form of a decision sends it back: what stood on the list. */
    public String looked() {
        return left().stream().map(item -> String.valueOf(item.number())).collect(Collectors.joining(","));
    }

    public boolean waits() {
        return state == State.PROPOSED || state == State.DECIDED;
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Destruction[" + label() + " " + state + "]";
    }
}
