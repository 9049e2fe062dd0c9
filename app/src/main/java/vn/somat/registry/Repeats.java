package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.vault.BlindIndex;

/**
 * Gửi lại: an act that carries a key is done once. The same asked again is answered with what was done; anything else
 * under that key is refused.
 */
@Component
class Repeats {

    private final ActKeyStore store;
    private final FlushStore flush;
    private final BlindIndex blind;

    Repeats(ActKeyStore store, FlushStore flush, BlindIndex blind) {
        this.store = store;
        this.flush = flush;
        this.blind = blind;
    }

    /** What was done under the key before. */
    Optional<DocumentId> answer(Reader reader, @Nullable UUID key, List<?> asked) {
        if (key == null) {
            return Optional.empty();
        }
        return store.find(key).map(done -> {
            if (!done.person().equals(reader.person()) || !done.fingerprint().equals(print(asked))) {
                throw Refusal.conflict("registry.key.other");
            }
            flush.now(); // whoever did it may not have been answered yet
            return done.document();
        });
    }

    /** The same inside the act: from here on the key is this act's. An act going on under the key is waited for. */
    Optional<DocumentId> claim(Reader reader, @Nullable UUID key, List<?> asked, DocumentId document) {
        if (key == null || store.claim(key, reader.person(), print(asked), document)) {
            return Optional.empty();
        }
        return answer(reader, key, asked);
    }

    private String print(List<?> asked) {
        return blind.blind("act", asked.stream().map(String::valueOf).collect(Collectors.joining("\u0000")));
    }
}
