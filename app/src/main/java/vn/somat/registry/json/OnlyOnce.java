package vn.somat.registry.json;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.DoneActStore.Done;
import vn.somat.vault.BlindIndex;

/**
 * Chỉ một lần: an act that another program sends under an Idempotency-Key is done once, its key committed with it. The same
 * sent again is answered with what was done; anything else under that key is refused. A refused act leaves no key.
 */
@Component
public class OnlyOnce {

    private static final UUID NOTHING_YET = new UUID(0, 0);

    /**
     * An act under a key holds a connection while a PIN is counted or a refusal written by itself, on another one. Were as many
     * going on as there are connections, each would wait for the others.
     */
    private static final int AT_A_TIME = 8;

    private final Semaphore going = new Semaphore(AT_A_TIME, true);
    private final DoneActStore store;
    private final BlindIndex blind;
    private final TransactionTemplate together;

    OnlyOnce(DoneActStore store, BlindIndex blind, PlatformTransactionManager transactions) {
        this.store = store;
        this.blind = blind;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param act what it did is named by an id; its own transactions join the one of the key */
    public UUID done(Reader reader, HttpServletRequest request, JsonNode body, Supplier<UUID> act) {
        var key = ActKeys.of(reader, request.getHeader("Idempotency-Key"));
        if (key == null) {
            return act.get();
        }
        var print = blind.blind("act", request.getRequestURI() + "\u0000" + body);
        going.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(together.execute(tx -> {
                if (!store.claim(key, new Done(reader.person(), print, NOTHING_YET))) {
                    return before(reader, key, print);
                }
                var thing = act.get();
                store.became(key, thing);
                return thing;
            }));
        } finally {
            going.release();
        }
    }

    private UUID before(Reader reader, UUID key, String print) {
        var done = store.find(key);
        if (!done.person().equals(reader.person()) || !done.fingerprint().equals(print)) {
            throw Refusal.conflict("registry.key.other-act");
        }
        return done.thing();
    }
}
