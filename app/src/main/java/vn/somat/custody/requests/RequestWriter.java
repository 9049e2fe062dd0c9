package vn.somat.custody.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Writes a new request with its words and its ledger entry. In the caller's transaction. */
@Component
class RequestWriter {

    private final RequestStore store;
    private final WordStore words;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    RequestWriter(RequestStore store, WordStore words, Contents contents, Ledger ledger, Clock clock) {
        this.store = store;
        this.words = words;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    RequestId write(
            String act,
            RequestKind kind,
            Level level,
            @Nullable LocalDate leaves,
            @Nullable LocalDate due,
            PersonId by,
            Collection<CarrierId> carriers,
            Map<Said, String> said) {
        var request = new RequestRow(
                new RequestId(UUID.randomUUID()),
                0,
                kind,
                RequestState.ASKED,
                level.code(),
                level.rank(),
                contents.create(KeyGroup.of(level.code())),
                leaves,
                due,
                clock.instant(),
                by,
                null,
                null,
                null,
                null,
                null);
        var entry = request.entry(act, by)
                .with("kind", kind)
                .with("date", leaves)
                .with("until", due)
                .commit("purpose", said.get(Said.PURPOSE));
        for (var carrier : carriers) {
            entry = entry.on("carrier", carrier.value());
        }
        store.insert(request, ledger.record(entry).value());
        if (!carriers.isEmpty()) {
            store.add(request.id(), carriers);
        }
        words.add(request.id(), request.content(), said);
        return request.id();
    }
}
