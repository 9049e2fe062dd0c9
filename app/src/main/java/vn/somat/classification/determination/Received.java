package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Unmarked;
import vn.somat.registry.UnmarkedPapers;

/** Văn bản đến chưa đóng dấu mật (R-DET-09): what a proposal and its decision do to the paper it is about. */
@Component
class Received {

    private final UnmarkedPapers papers;
    private final DeterminationStore store;

    Received(UnmarkedPapers papers, DeterminationStore store) {
        this.papers = papers;
        this.store = store;
    }

    /** Whether the paper is protected; refuses one this reader may not see, and one that is proposed or decided already. */
    boolean open(Reader reader, Draft draft) {
        var subject = Objects.requireNonNull(draft.subject());
        var state = papers.state(reader, subject);
        if (store.about(subject)) {
            throw state.isEmpty() ? Refusal.notThere() : Refusal.conflict("classification.received.proposed");
        }
        return state.filter(Unmarked.WAITING::equals).isPresent();
    }

    /** What is said again is said of the same thing. */
    static void same(Kept kept, Draft draft) {
        if (kept.kind() != draft.kind() || !Objects.equals(kept.subject(), draft.subject())) {
            throw Refusal.invalid("subject", "classification.received.other");
        }
    }

    /**
     * The paper takes the level.
     *
     * @param reason why it was decided otherwise than proposed; null when it was not
     */
    void decided(Reader reader, Draft draft, @Nullable LocalDate until, @Nullable String reason) {
        if (draft.kind() == Kind.RECEIVED) {
            papers.decided(
                    reader,
                    Objects.requireNonNull(draft.subject()),
                    draft.level().code(),
                    until,
                    reason == null
                            ? draft.rules().value("refuse.level").citation().article()
                            : reason);
        }
    }

    /** The paper is ordinary again. */
    void cleared(Reader reader, Kept kept, String reason) {
        if (kept.kind() == Kind.RECEIVED) {
            papers.cleared(reader, Objects.requireNonNull(kept.subject()), reason);
        }
    }
}
