package vn.somat.registry.json;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Idempotency-Key: the same text from the same account is the same act, for good. */
public final class ActKeys {

    private static final int LEAST = 8;
    private static final int MOST = 100;

    private ActKeys() {}

    public static @Nullable UUID of(Reader reader, @Nullable String sent) {
        if (sent == null) {
            return null;
        }
        if (sent.length() < LEAST || sent.length() > MOST) {
            throw Refusal.invalid("Idempotency-Key", "registry.api.key", LEAST, MOST);
        }
        return UUID.nameUUIDFromBytes((reader.account() + "\n" + sent).getBytes(StandardCharsets.UTF_8));
    }
}
