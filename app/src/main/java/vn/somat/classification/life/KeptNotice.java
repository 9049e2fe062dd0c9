package vn.somat.classification.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;

/** What one holder of a paper was told and did, as it is stored. */
record KeptNotice(
        ChangeId change,
        int position,
        DocumentId document,
        int copies,
        byte @Nullable [] name,
        @Nullable String notice,
        @Nullable LocalDate sent,
        byte @Nullable [] late,
        @Nullable LocalDate answered,
        @Nullable LocalDate marked,
        @Nullable LocalDate waived,
        byte @Nullable [] why) {

    /** Whether it has to go out still. */
    boolean toSend() {
        return position > 0 && sent == null && waived == null;
    }

    String nameField() {
        return "recipient-" + position;
    }

    String lateField() {
        return "late-" + position;
    }

    String whyField() {
        return "waived-" + position;
    }

    @Override
    public String toString() {
        return "KeptNotice[" + change.value() + " " + position + "]";
    }
}
