package vn.somat.classification.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.life.LevelChange.Council;
import vn.somat.classification.life.LevelChange.Decider;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** A change as it is stored: what is clear in clear, what is sealed sealed. */
record KeptChange(
        ChangeId id,
        DocumentId document,
        int number,
        LevelAct act,
        Source source,
        @Nullable Ground ground,
        boolean whole,
        String regime,
        String levelBefore,
        String levelAfter,
        @Nullable LocalDate untilBefore,
        @Nullable LocalDate untilAfter,
        LocalDate day,
        @Nullable String decision,
        @Nullable ItemId item,
        @Nullable Decider decider,
        @Nullable PersonId second,
        PersonId enteredBy,
        Instant at,
        @Nullable LocalDate notifyBy,
        @Nullable Council council,
        ContentId content,
        byte[] reason,
        byte @Nullable [] part,
        UUID entry) {

    @Override
    public String toString() {
        return "KeptChange[" + id.value() + " " + act + "]";
    }
}
