package vn.somat.custody.leavers;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Accounts;
import vn.somat.access.Obligation;
import vn.somat.access.Reader;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;

/** Cam kết và kết thúc (R-PER-02): who leaves signs an undertaking; then their mandates end and their account is closed. */
@Service
public class LeaverClosing {

    private static final String UNDERTAKEN = "custody.leaving.undertaken";

    private final Leavers leavers;
    private final LeavingStore store;
    private final LeavingReading reading;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    LeaverClosing(
            Leavers leavers,
            LeavingStore store,
            LeavingReading reading,
            Organisation organisation,
            Accounts accounts,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.leavers = leavers;
        this.store = store;
        this.reading = reading;
        this.organisation = organisation;
        this.accounts = accounts;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Ký cam kết bảo vệ bí mật nhà nước: with the own key, at the own sign-in. */
    public void undertake(Reader reader, LeavingId id, String pin) {
        var one = leavers.known(id);
        access.require(reader, "leaver.hand-over", one.thing());
        if (!one.person().equals(reader.person())) {
            throw Refusal.notThere();
        }
        requireHandedOver(reader, one);
        var statement = Statement.of(UNDERTAKEN)
                .on("leaving", id.value())
                .on("person", one.person().value());
        var signed = signing.sign(reader, pin, statement);
        together.executeWithoutResult(tx -> {
            var now = leavers.open(id);
            requireHandedOver(reader, now);
            if (now.undertaken() != null) {
                throw Refusal.conflict("custody.leaving.undertaken-once");
            }
            var entry = ledger.record(signed.witnessed(now.entry(UNDERTAKEN, reader.actor())));
            store.undertaken(id, clock.instant(), entry.value());
        });
    }

    /** Not before the last day, and with nothing left; who was there has signed. */
    public void close(Reader reader, LeavingId id) {
        access.require(reader, "leaver.close", leavers.known(id).thing());
        together.executeWithoutResult(tx -> {
            var one = leavers.open(id);
            var today = LocalDate.now(clock);
            if (today.isBefore(one.lastDay())) {
                throw Refusal.conflict("custody.leaving.not-yet");
            }
            requireSettled(reader, one);
            if (!one.cause().sudden() && one.undertaken() == null) {
                throw Refusal.conflict("custody.leaving.not-undertaken");
            }
            var entry = ledger.record(one.entry("custody.leaving.closed", reader.actor()));
            store.close(id, clock.instant(), reader, entry.value(), false);
            organisation.leave(one.person(), one.lastDay(), one.basis(), reader.actor());
            accounts.close(reader, one.person());
        });
    }

    /** The undertaking says that nothing was kept. */
    private void requireHandedOver(Reader reader, Leaving one) {
        var left = reading.remaining(reader, one.person());
        if (left.things() > 0) {
            throw Refusal.conflict("custody.leaving.holds", left.things());
        }
    }

    private void requireSettled(Reader reader, Leaving one) {
        requireHandedOver(reader, one);
        var left = reading.remaining(reader, one.person());
        var owed = left.others().stream()
                .filter(Obligation::blocks)
                .mapToInt(Obligation::count)
                .sum();
        if (owed > 0) {
            throw Refusal.conflict("custody.leaving.owes", owed);
        }
    }
}
