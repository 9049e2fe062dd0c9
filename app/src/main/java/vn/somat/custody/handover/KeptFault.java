package vn.somat.custody.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** A fault as it is stored. @param slip its number; null for a parcel */
record KeptFault(
        UUID id,
        long number,
        @Nullable HandoverId handover,
        @Nullable Long slip,
        @Nullable PersonId giver,
        @Nullable Long carrier,
        FaultKind kind,
        String level,
        int rank,
        ContentId content,
        byte[] words,
        byte @Nullable [] sender,
        byte @Nullable [] marks,
        Instant foundAt,
        PersonId foundBy,
        @Nullable Instant toldAt,
        @Nullable Instant seenAt,
        @Nullable PersonId seenBy,
        byte @Nullable [] answer) {

    static final String WORDS = "words-";
    static final String SENDER = "sender-";
    static final String MARKS = "marks-";
    static final String ANSWER = "answer-";

    Thing thing() {
        return Thing.of("handover-fault", id).level(level, rank).person(foundBy).person(giver);
    }

    Entry entry(String act, PersonId by) {
        var entry =
                Entry.of(act).by(by.value().toString()).on("handover-fault", id).level(level);
        return handover == null ? entry : entry.on(KeptSlip.THING, handover.value());
    }

    @Override
    public String toString() {
        return "KeptFault[" + number + "]";
    }
}
