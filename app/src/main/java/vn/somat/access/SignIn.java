package vn.somat.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Đăng nhập: opens, locks and ends visits. A wrong name, a wrong password, a wrong code and a disabled account get one
 * answer in one time, and each makes the next attempt wait longer. Passwords are not wiped here: the caller owns the
 * array.
 */
@Service
public class SignIn {

    private static final String WRONG = "access.sign-in.wrong";

    private final AccountStore accounts;
    private final Visits visits;
    private final Attempts attempts;
    private final Words words;
    private final FirstPasswords first;
    private final Codes codes;
    private final Standings standings;
    private final Ledger ledger;
    private final Clock clock;
    private final AccessSettings settings;
    private final TransactionTemplate together;

    SignIn(
            AccountStore accounts,
            Visits visits,
            Attempts attempts,
            Words words,
            FirstPasswords first,
            Codes codes,
            Standings standings,
            Ledger ledger,
            Clock clock,
            AccessSettings settings,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.visits = visits;
        this.attempts = attempts;
        this.words = words;
        this.first = first;
        this.codes = codes;
        this.standings = standings;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * @param code six digits or a recovery code; looked at only for an account that asks for one
     * @param address network address of the screen
     */
    public Visit open(String typedName, char[] password, String code, String address) {
        var username = typedName.strip().toLowerCase(Locale.ROOT);
        var retryAt = attempts.atDoor(username, address);
        var account = accounts.named(username);
        boolean right =
                words.matches(password, account.map(Account::passwordHash).orElseGet(words::decoy));
        var visit = right
                ? account.filter(Account::isOpen).filter(this::isInTime).flatMap(known -> enter(known, code, address))
                : Optional.<Visit>empty();
        if (visit.isEmpty()) {
            throw refused(account, "access.sign-in", WRONG, address, retryAt);
        }
        attempts.doorOpened(username, address);
        return visit.get();
    }

    /** A first password that nobody used runs out, and is then a wrong one. */
    private boolean isInTime(Account account) {
        return !account.mustChange() || clock.instant().isBefore(first.until(account.passwordAt()));
    }

    private Optional<Visit> enter(Account account, String code, String address) {
        return Objects.requireNonNull(together.execute(tx -> {
            if (!codes.accepts(account, code)) {
                return Optional.<Visit>empty();
            }
            var now = clock.instant();
            accounts.signedIn(account.id(), now);
            ledger.record(about(account, "access.sign-in")
                    .with("address", address)
                    .with("factors", account.asksForCode() ? "password code" : "password"));
            return Optional.of(visits.begin(account, now));
        }));
    }

    /** The visit a browser shows the secret of, begun at whichever instance. */
    public Optional<Visit> visit(String secret) {
        return visits.find(secret);
    }

    /** Who this visit's person is now; empty when it is over: too long, too idle, or ended from elsewhere. */
    public Optional<Reader> reader(Visit visit) {
        var reader = visit.isOver(clock.instant(), settings)
                ? Optional.<Reader>empty()
                : standings
                        .of(visit.account(), Set.of())
                        .filter(standing -> standing.generation() == visit.generation())
                        .map(standing -> seen(visit, standing))
                        .map(Standings.Standing::reader);
        if (reader.isEmpty()) {
            visits.end(visit);
        }
        return reader;
    }

    private static Standings.Standing seen(Visit visit, Standings.Standing standing) {
        visit.hasCodes(standing.hasCodes());
        return standing;
    }

    /** Whether the password must be asked for before anything else; idleness locks by itself. */
    public boolean isLocked(Visit visit) {
        if (visit.isIdle(clock.instant(), settings.lockAfter())) {
            var unused = visits.lock(visit);
        }
        return visit.isLocked();
    }

    /** Somebody is at work. */
    public void touch(Visit visit) {
        visits.touch(visit);
    }

    /** Locks the screen: what was on it stays, the password is asked for. */
    public void lock(Visit visit, Reader reader) {
        if (visits.lock(visit)) {
            var unused = ledger.recordAlone(
                    Entry.of("access.locked").by(reader.actor()).on("account", reader.account()));
        }
    }

    /**
     * The same person again, and another secret of the visit, for the browser. Guesses count as those at the door.
     *
     * @return false when another window of the browser was faster and has the secret
     */
    public boolean unlock(Visit visit, char[] password, String address) {
        var account = accounts.find(visit.account()).filter(visit::isOf).orElseThrow(Refusal::notThere);
        var retryAt = attempts.atDoor(account.username(), address);
        if (!words.matches(password, account.passwordHash())) {
            throw refused(Optional.of(account), "access.unlocked", "access.password.wrong", address, retryAt);
        }
        attempts.doorOpened(account.username(), address);
        var unused = ledger.recordAlone(about(account, "access.unlocked").with("address", address));
        return visits.unlock(visit);
    }

    /** The owner has just chosen a new password: this visit goes on where all others ended. */
    public void goOn(Visit visit) {
        accounts.find(visit.account()).ifPresent(account -> visits.goOn(visit, account.generation()));
    }

    public void close(Visit visit, Reader reader) {
        visits.end(visit);
        var unused = ledger.recordAlone(
                Entry.of("access.sign-out").by(reader.actor()).on("account", reader.account()));
    }

    /** After so long without a touch the screen locks itself. */
    public Duration lockAfter() {
        return settings.lockAfter();
    }

    /** After so long without a touch the visit is over. */
    public Duration endAfter() {
        return settings.endAfter();
    }

    /** How long this visit can still last, however busy. */
    public Duration left(Visit visit) {
        return Duration.between(clock.instant(), visit.since().plus(settings.longest()));
    }

    private Refusal refused(Optional<Account> account, String act, String code, String address, Instant retryAt) {
        var entry = Entry.of(act).with("address", address).refused(code);
        var unused = ledger.recordAlone(
                account.map(known -> entry.on("account", known.id())).orElse(entry));
        return Refusal.notAllowed(code, retryAt);
    }

    private static Entry about(Account account, String act) {
        return Entry.of(act).by(account.person().value().toString()).on("account", account.id());
    }
}
