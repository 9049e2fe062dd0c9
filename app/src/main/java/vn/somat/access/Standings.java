package vn.somat.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is who now, remembered from one request to the next for as long as nothing of it changed: the mark is asked for each
 * time, all that lies behind it only when it is another. The mark is read first, so what is remembered is at least as
 * new as it.
 */
@Component
class Standings {

    /** An open account with its reader, as of a mark and a day. */
    private record Known(UUID mark, LocalDate day, @Nullable Instant ends, Standing standing) {

        boolean holds(UUID now, LocalDate today, Instant moment) {
            return mark.equals(now) && day.equals(today) && (ends == null || ends.isAfter(moment));
        }
    }

    /** What is asked for. */
    private record Asked(UUID account, Set<String> scopes) {}

    /**
     * @param generation of the account; a visit of an earlier one is over
     * @param hasCodes whether a code is asked for at sign-in
     */
    record Standing(int generation, boolean hasCodes, Reader reader) {}

    private final StandingMarkStore store;
    private final AccountStore accounts;
    private final Readers readers;
    private final Clock clock;
    private final Map<Asked, Known> remembered = new ConcurrentHashMap<>();

    Standings(StandingMarkStore store, AccountStore accounts, Readers readers, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.readers = readers;
        this.clock = clock;
    }

    /** Outside any transaction that changes accounts, people or mandates itself. Empty for an account that is not open. */
    Optional<Standing> of(UUID account, Set<String> scopes) {
        return of(account, scopes, store.mark());
    }

    /** @param mark that has just been read */
    Optional<Standing> of(UUID account, Set<String> scopes, UUID mark) {
        var asked = new Asked(account, scopes);
        var today = LocalDate.now(clock);
        var known = remembered.get(asked);
        if (known != null && known.holds(mark, today, clock.instant())) {
            return Optional.of(known.standing());
        }
        var found = accounts.find(account).filter(Account::isOpen);
        if (found.isEmpty()) {
            remembered.remove(asked);
        }
        return found.map(open -> {
            var standing = new Standing(open.generation(), open.asksForCode(), readers.reader(open, scopes));
            remembered.put(asked, new Known(mark, today, open.endsAt(), standing));
            return standing;
        });
    }
}
