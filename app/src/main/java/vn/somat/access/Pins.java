package vn.somat.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Mã PIN: the one way it is checked, each attempt counted before it is looked at. */
@Component
class Pins {

    private static final int TURNS = 64;

    /** Tries at one name come one after another: of two right ones at the same moment both are right. */
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    private final AccountStore accounts;
    private final Attempts attempts;
    private final Words words;
    private final PersonKeys keys;
    private final Ledger ledger;

    Pins(AccountStore accounts, Attempts attempts, Words words, PersonKeys keys, Ledger ledger) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.words = words;
        this.keys = keys;
        this.ledger = ledger;
    }

    /**
     * The open account whose name and PIN these are.
     *
     * @param wrong the message when they are not; says when the next attempt is accepted
     * @param about what is recorded as refused then
     */
    Account proven(SecondPerson typed, String wrong, Entry about) {
        var username = typed.username().strip().toLowerCase(Locale.ROOT);
        synchronized (turns.get(Math.floorMod(username.hashCode(), TURNS))) {
            return inTurn(username, typed, wrong, about);
        }
    }

    private Account inTurn(String username, SecondPerson typed, String wrong, Entry about) {
        var retryAt = attempts.atPin(username);
        Optional<Account> account = accounts.named(username).filter(Account::isOpen);
        var stored = account.map(Account::pinHash).orElse(null);
        var pin = typed.pin().toCharArray();
        if (!words.matches(pin, stored == null ? words.decoy() : stored)) {
            var unused = ledger.recordAlone(about.refused(wrong));
            throw Refusal.notAllowed(wrong, retryAt);
        }
        attempts.pinWasRight(username);
        var known = account.orElseThrow();
        keys.makeFirst(known, pin);
        return known;
    }
}
