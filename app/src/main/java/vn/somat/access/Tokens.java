package vn.somat.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Mã truy cập API: tokens of other programs, acting for an account within scopes {@code read}, {@code register}, {@code print}. */
@Service
public class Tokens {

    /** A token as it is listed; never the token itself. */
    public record View(
            UUID id,
            UUID account,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}

    /** The token, shown once. */
    public String issue(Reader reader, UUID account, String name, Set<String> scopes, int days) {
        throw new UnsupportedOperationException();
    }

    public void revoke(Reader reader, UUID token) {
        throw new UnsupportedOperationException();
    }

    public List<View> of(Reader reader, UUID account) {
        throw new UnsupportedOperationException();
    }
}
