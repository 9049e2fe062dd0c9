package vn.somat.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Mã sáu số bắt buộc: the head orders that nobody works in the pages with a password alone. Whoever has no codes is led to turn them
 * on before anything else. Programs have tokens of their own, which are no part of it.
 */
@Service
public class Demands {

    /** So long another instance may not know of an order yet. */
    private static final Duration KNOWN = Duration.ofSeconds(3);

    private final DemandStore store;
    private final AccountStore accounts;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Known known = new Known(false, Instant.MIN);

    Demands(DemandStore store, AccountStore accounts, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Known(boolean codes, Instant until) {}

    /** Whether every account has to have six-digit codes. */
    public boolean codes() {
        var now = clock.instant();
        var before = known;
        if (now.isBefore(before.until())) {
            return before.codes();
        }
        boolean codes = store.codes();
        known = new Known(codes, now.plus(KNOWN));
        return codes;
    }

    /** Whether this account has codes itself. */
    public boolean has(Reader reader) {
        return accounts.find(reader.account()).filter(Account::asksForCode).isPresent();
    }

    /**
     * The order, or its end. A second time changes nothing. Ordered only by a head who has codes: else the order would lock out the one
     * who can take it back.
     */
    @Transactional
    public void codes(Reader reader, boolean demanded) {
        access.require(reader, "account.demand-codes", Thing.none());
        if (demanded && !has(reader)) {
            throw Refusal.conflict("access.demand.own-first");
        }
        if (demanded ? store.demandCodes(clock.instant(), reader.person()) : store.leaveCodes()) {
            ledger.record(Entry.of(demanded ? "access.codes.demanded" : "access.codes.left")
                    .by(reader.actor()));
        }
        known = new Known(demanded, Instant.MIN);
    }
}
