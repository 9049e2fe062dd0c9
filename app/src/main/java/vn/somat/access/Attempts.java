package vn.somat.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Refusal;
import vn.somat.vault.BlindIndex;

/**
 * Khóa tạm khi thử sai: makes whoever guesses wait, longer each time. An attempt is counted before it is looked at and
 * commits by itself, so neither killing the program nor many tries at once wins a guess. What was typed is kept as a
 * keyed hash only: a password typed into the name field is not written down.
 */
@Component
class Attempts {

    private static final String PURPOSE = "access.attempt";

    private final AttemptStore store;
    private final AccountStore accounts;
    private final Noticed noticed;
    private final BlindIndex blind;
    private final Clock clock;
    private final TransactionTemplate alone;

    Attempts(
            AttemptStore store,
            AccountStore accounts,
            Noticed noticed,
            BlindIndex blind,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.noticed = noticed;
        this.blind = blind;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts a sign-in at a name from an address; answers when the next one is accepted should this one be wrong. */
    Instant atDoor(String username, String address) {
        alone.executeWithoutResult(tx -> {
            var now = clock.instant();
            store.forgetBefore(now.minus(Tried.FORGOTTEN_AFTER), now);
        });
        return counted(username, address, () -> {
            var name = count(TriedKind.ACCOUNT, username);
            var place = count(TriedKind.ADDRESS, address);
            return name.isAfter(place) ? name : place;
        });
    }

    /** The sign-in was right. Earlier slips from the address stay: one good account must not cover for guesses at others. */
    void doorOpened(String username, String address) {
        alone.executeWithoutResult(tx -> {
            store.forgive(TriedKind.ACCOUNT, subject(username));
            var now = clock.instant();
            store.keep(
                    TriedKind.ADDRESS,
                    subject(address),
                    store.lock(TriedKind.ADDRESS, subject(address), now).oneLess(now));
        });
    }

    /** Counts a guess at the password of somebody who is signed in. */
    Instant atPassword(String username) {
        return counted(username, "", () -> count(TriedKind.ACCOUNT, username));
    }

    Instant atPin(String username) {
        return counted(username, "", () -> count(TriedKind.PIN, username));
    }

    void pinWasRight(String username) {
        forgive(TriedKind.PIN, username);
    }

    /** Somebody in charge gave a new password or PIN: its owner need not wait for the sins of others. */
    void forgive(TriedKind kind, String typed) {
        alone.executeWithoutResult(tx -> store.forgive(kind, subject(typed)));
    }

    /** Whoever does not wait is noticed; of what was typed only an account is told, where there is one. */
    private Instant counted(String username, String address, Supplier<Instant> counting) {
        try {
            return Objects.requireNonNull(alone.execute(tx -> counting.get()));
        } catch (Refusal early) {
            noticed.tooEarly(accounts.named(username).map(Account::id).orElse(null), address);
            throw early;
        }
    }

    private Instant count(TriedKind kind, String typed) {
        var now = clock.instant();
        var before = store.lock(kind, subject(typed), now);
        if (before.isTooEarly(kind, now)) {
            throw Refusal.notAllowed("access.too-early", before.retryAt());
        }
        var after = before.oneMore(kind, now);
        store.keep(kind, subject(typed), after);
        return after.retryAt();
    }

    private String subject(String typed) {
        return blind.blind(PURPOSE, typed);
    }
}
