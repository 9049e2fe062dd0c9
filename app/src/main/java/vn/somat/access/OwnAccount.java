package vn.somat.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;

/** Tài khoản của tôi: what a person does with their own account: password, PIN, six-digit codes. */
@Service
public class OwnAccount {

    private static final int SIGN_INS = 10;
    private static final int LOOKED_AT = 100;

    private final AccountStore store;
    private final Words words;
    private final Codes codes;
    private final Attempts attempts;
    private final PersonKeys keys;
    private final Pins pins;
    private final Ledger ledger;
    private final Clock clock;

    OwnAccount(
            AccountStore store,
            Words words,
            Codes codes,
            Attempts attempts,
            PersonKeys keys,
            Pins pins,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.codes = codes;
        this.attempts = attempts;
        this.keys = keys;
        this.pins = pins;
        this.ledger = ledger;
        this.clock = clock;
    }

    public AccountView view(Reader reader) {
        return store.find(reader.account()).orElseThrow(Refusal::notThere).view();
    }

    /** Ends all visits of this account; the one that asked goes on, see {@link SignIn#goOn}. */
    @Transactional
    public void changePassword(Reader reader, char[] old, char[] fresh) {
        var own = proven(reader, old, "old");
        words.requireGoodPassword("fresh", fresh, own.username());
        if (words.matches(fresh, own.passwordHash())) {
            throw Refusal.invalid("fresh", "access.password.same");
        }
        store.changePassword(own.id(), words.hash(fresh), false, clock.instant());
        ledger.record(about("access.password.changed", reader));
    }

    /** Six to twelve digits; asked for when this person confirms as second or signs. With it comes a new signing key. */
    @Transactional
    public void setPin(Reader reader, char[] password, char[] pin) {
        var own = proven(reader, password, "password");
        words.requireGoodPin(pin);
        store.changePin(own.id(), words.hash(pin));
        attempts.forgive(TriedKind.PIN, own.username());
        ledger.record(about("access.pin.set", reader));
        keys.replace(own, pin);
    }

    /**
     * Đúng là chủ tài khoản: asked before something is made that acts in this person's name. Guesses make the next one wait.
     *
     * @param code six digits or a recovery code; looked at only for an account that asks for one at sign-in
     */
    @Transactional
    public void prove(Reader reader, char[] password, String code) {
        var unused = provenAsAtDoor(reader, password, code);
    }

    /** The signing keys of this person, newest first. */
    @Transactional(readOnly = true)
    public List<KeyView> keys(Reader reader) {
        return keys.all(reader.account());
    }

    /** Ends the key in force and makes another under the same PIN. */
    @Transactional
    public void renewKey(Reader reader, char[] password, String pin) {
        var own = proven(reader, password, "password");
        if (own.pinHash() == null) {
            throw Refusal.invalid("pin", "access.sign.no-pin");
        }
        var unused = pins.proven(
                new SecondPerson(own.username(), pin), "access.pin.wrong", about("access.key.renewed", reader));
        keys.replace(own, pin.toCharArray());
    }

    /** Ends the key in force at once, by the password alone: somebody saw the PIN. Nothing is signed until there is another. */
    @Transactional
    public void revokeKey(Reader reader, char[] password) {
        var own = proven(reader, password, "password");
        keys.revoke(own, reader.actor());
    }

    /** The otpauth URI to show as QR; codes are asked for only after {@link #confirmCodes}. */
    @Transactional
    public String beginCodes(Reader reader, char[] password) {
        var own = proven(reader, password, "password");
        if (own.asksForCode()) {
            throw Refusal.conflict("access.codes.present");
        }
        ledger.record(about("access.codes.begun", reader));
        return codes.begin(own);
    }

    /**
     * The first code proves that the telephone has the secret; answers the recovery codes, shown once. Ends all visits of this
     * account, which were opened without a code; the one that asked goes on, see {@link SignIn#goOn}.
     */
    @Transactional
    public List<String> confirmCodes(Reader reader, String code) {
        var recovery = codes.confirm(locked(reader), code);
        store.endVisits(reader.account());
        ledger.record(about("access.codes.confirmed", reader));
        return recovery;
    }

    /** By the password and a code together. Ends all visits of this account; the one that asked goes on. */
    @Transactional
    public void endCodes(Reader reader, char[] password, String code) {
        codes.end(provenAsAtDoor(reader, password, code));
        store.endVisits(reader.account());
        ledger.record(about("access.codes.ended", reader));
    }

    /** How many recovery codes are not spent. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(Reader reader) {
        return codes.recoveryLeft(reader.account());
    }

    /** The last sign-ins and refused attempts at this account, newest first: its owner knows which were theirs. */
    public List<RecordedAct> signIns(Reader reader) {
        return ledger.history("account", reader.account(), null, LOOKED_AT).stream()
                .filter(act -> act.act().equals("access.sign-in"))
                .limit(SIGN_INS)
                .toList();
    }

    private Account proven(Reader reader, char[] password, String field) {
        var own = locked(reader);
        var retryAt = attempts.atPassword(own.username());
        if (!words.matches(password, own.passwordHash())) {
            throw wrong(reader, field, "access.password.wrong", retryAt);
        }
        attempts.forgive(TriedKind.ACCOUNT, own.username());
        return own;
    }

    /** All that the door asks of this account; what is forgiven is forgiven for both together. */
    private Account provenAsAtDoor(Reader reader, char[] password, String code) {
        var own = locked(reader);
        var retryAt = attempts.atPassword(own.username());
        if (!words.matches(password, own.passwordHash())) {
            throw wrong(reader, "password", "access.password.wrong", retryAt);
        }
        if (!codes.accepts(own, code)) {
            throw wrong(reader, "code", "access.codes.wrong", retryAt);
        }
        attempts.forgive(TriedKind.ACCOUNT, own.username());
        return own;
    }

    private Refusal wrong(Reader reader, String field, String code, Instant retryAt) {
        var unused = ledger.recordAlone(about("access.password.proven", reader).refused(code));
        return Refusal.invalid(field, code, retryAt);
    }

    private Account locked(Reader reader) {
        return store.lock(reader.account()).orElseThrow(Refusal::notThere);
    }

    private static Entry about(String act, Reader reader) {
        return Entry.of(act).by(reader.actor()).on("account", reader.account());
    }
}
