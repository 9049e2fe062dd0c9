package vn.somat.custody.handover;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Writes what was found, its words sealed. In the caller's transaction. */
@Component
class FaultWriter {

    private final FaultStore store;
    private final Contents contents;
    private final Clock clock;

    FaultWriter(FaultStore store, Contents contents, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.clock = clock;
    }

    void found(KeptSlip slip, List<Checked.Fault> faults, PersonId by, EntryId entry) {
        if (faults.isEmpty()) {
            return;
        }
        try (var keys = contents.open(List.of(slip.content()))) {
            for (var one : faults) {
                var id = UUID.randomUUID();
                store.insert(
                        id,
                        slip.id(),
                        one.carrier(),
                        one.kind(),
                        slip.level(),
                        slip.rank(),
                        slip.content(),
                        keys.seal(slip.content(), KeptFault.WORDS + id, one.words()),
                        null,
                        null,
                        clock.instant(),
                        by,
                        entry);
            }
        }
    }

    void parcel(
            UUID id,
            FaultKind kind,
            String level,
            int rank,
            String words,
            String sender,
            @Nullable String marks,
            PersonId by,
            EntryId entry) {
        var content = contents.create(KeyGroup.of(level));
        try (var keys = contents.open(List.of(content))) {
            store.insert(
                    id,
                    null,
                    null,
                    kind,
                    level,
                    rank,
                    content,
                    keys.seal(content, KeptFault.WORDS + id, words),
                    keys.seal(content, KeptFault.SENDER + id, sender),
                    marks == null ? null : keys.seal(content, KeptFault.MARKS + id, marks),
                    clock.instant(),
                    by,
                    entry);
        }
    }

    byte[] answer(ContentId content, UUID id, String words) {
        try (var keys = contents.open(List.of(content))) {
            return keys.seal(content, KeptFault.ANSWER + id, words);
        }
    }
}
