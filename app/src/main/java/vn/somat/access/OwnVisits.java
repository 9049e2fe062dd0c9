package vn.somat.access;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Các phiên đang mở của tôi: seen, and ended one by one or all but the one that asks. */
@Service
public class OwnVisits {

    private final Visits visits;
    private final AccountStore accounts;
    private final Access access;
    private final Ledger ledger;

    OwnVisits(Visits visits, AccountStore accounts, Access access, Ledger ledger) {
        this.access = access;
        this.visits = visits;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** The latest first. @param now the visit that asks */
    @Transactional(readOnly = true)
    public List<OpenVisit> of(Reader reader, Visit now) {
        return visits.of(own(reader), now);
    }

    /** Ends with its next request. */
    @Transactional
    public void end(Reader reader, String name) {
        if (!visits.end(own(reader), name)) {
            throw Refusal.notThere();
        }
        record(reader, 1);
    }

    /** How many they were. */
    @Transactional
    public int endOthers(Reader reader, Visit now) {
        var account = own(reader);
        var others = visits.of(account, now).stream().filter(one -> !one.here()).toList();
        int ended = 0;
        for (var one : others) {
            ended += visits.end(account, one.name()) ? 1 : 0;
        }
        if (ended > 0) {
            record(reader, ended);
        }
        return ended;
    }

    /**
     * Mọi phiên của một tài khoản: ended by whoever may close the account, and nothing else of it changes. A screen somebody forgot, a
     * browser somebody took.
     */
    @Transactional
    public void endAllOf(Reader reader, UUID account) {
        var known = accounts.lock(account).orElseThrow(Refusal::notThere);
        access.require(reader, "account.disable", Thing.of("account", account).person(known.person()));
        accounts.endVisits(account);
        ledger.record(Entry.of("access.visits.ended").by(reader.actor()).on("account", account));
    }

    private void record(Reader reader, int count) {
        ledger.record(Entry.of("access.visit.ended")
                .by(reader.actor())
                .on("account", reader.account())
                .with("count", count));
    }

    private Account own(Reader reader) {
        return accounts.find(reader.account()).orElseThrow(Refusal::notThere);
    }
}
