package vn.somat.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/**
 * Mã truy cập API: tokens of other programs, acting for an account within scopes {@code read}, {@code register}, {@code
 * print}, {@code decide}. Only the owner of an account may make one: whoever runs accounts would otherwise read with another's eyes.
 */
@Service
public class Tokens {

    /** All there is to allow. */
    public static final List<String> SCOPES = List.of("read", "register", "print", "decide");

    private static final String CONSOLE = "console";
    private static final String PREFIX = "somat_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 366;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** A token as it is listed; never the token itself. */
    public record View(
            UUID id,
            UUID account,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        public boolean worksAt(Instant moment) {
            return revokedAt == null && moment.isBefore(expiresAt);
        }
    }

    private final TokenStore store;
    private final AccountStore accounts;
    private final Standings standings;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random;

    Tokens(
            TokenStore store,
            AccountStore accounts,
            Standings standings,
            Access access,
            Ledger ledger,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.accounts = accounts;
        this.standings = standings;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** The token, shown once. */
    @Transactional
    public String issue(Reader reader, UUID account, String name, Set<String> scopes, int days) {
        access.require(reader, "token.issue", thing(account));
        return make(reader.actor(), reader.account(), account, name, scopes, days);
    }

    /** For the command line, where whoever holds the data folder and the passphrase stands: the ledger names the console. */
    @Transactional
    public String issueAtConsole(Reader owner, String name, Set<String> scopes, int days) {
        return make(CONSOLE, owner.account(), owner.account(), name, scopes, days);
    }

    private String make(String actor, UUID by, UUID account, String name, Set<String> scopes, int days) {
        requireWellFormed(name, scopes, days);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var view = new View(
                UUID.randomUUID(),
                account,
                name.strip(),
                Set.copyOf(scopes),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        store.insert(view, sha256(token), by);
        ledger.record(about("access.token.issued", actor, view)
                .with("scopes", String.join(" ", view.scopes().stream().sorted().toList()))
                .with("expires", view.expiresAt()));
        return token;
    }

    /** Ends a token with its next request. A second time changes nothing. */
    @Transactional
    public void revoke(Reader reader, UUID token) {
        var view = store.lock(token).orElseThrow(Refusal::notThere);
        access.require(reader, "token.revoke", thing(view.account()));
        if (view.revokedAt() == null) {
            store.revoke(token, clock.instant());
            ledger.record(about("access.token.revoked", reader.actor(), view));
        }
    }

    /** The tokens of an account, newest first: one's own, or those of anybody for who may read accounts. */
    public List<View> of(Reader reader, UUID account) {
        if (!account.equals(reader.account())) {
            access.require(reader, "account.read", thing(account));
        }
        return store.of(account);
    }

    /** Whom a request with this token acts for, with the scopes; empty for an unknown, ended or disabled one. */
    public Optional<Reader> reader(String token) {
        var now = clock.instant();
        return store.byHash(sha256(token))
                .filter(shown -> shown.token().worksAt(now))
                .flatMap(shown -> {
                    var found = shown.token();
                    if (found.lastUsedAt() == null
                            || found.lastUsedAt().plus(SEEN_EVERY).isBefore(now)) {
                        store.used(found.id(), now);
                    }
                    return standings
                            .of(found.account(), found.scopes(), shown.mark())
                            .map(Standings.Standing::reader);
                });
    }

    private static void requireWellFormed(String name, Set<String> scopes, int days) {
        var flaws = new ArrayList<Flaw>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            flaws.add(Flaw.of("name", "access.token.name", LONGEST_NAME));
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            flaws.add(Flaw.of("scopes", "access.token.scopes"));
        }
        if (days < 1 || days > MOST_DAYS) {
            flaws.add(Flaw.of("days", "access.token.days", MOST_DAYS));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    private Thing thing(UUID account) {
        var owner = accounts.find(account).orElseThrow(Refusal::notThere).person();
        return Thing.of("account", account).person(owner);
    }

    private static Entry about(String act, String actor, View token) {
        return Entry.of(act).by(actor).on("account", token.account()).on("token", token.id());
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
