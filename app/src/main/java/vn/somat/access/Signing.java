package vn.somat.access;

import org.springframework.stereotype.Service;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;

/**
 * Ký bằng khóa của mình: signs what is done with the key of the person who does it, by their PIN. Slow on purpose: call it
 * before the transaction of the act, as {@link Access#confirm}; and it is no second sign-in: who signs must be allowed to.
 */
@Service
public class Signing {

    private final Access access;
    private final AccountStore accounts;
    private final Pins pins;
    private final PersonKeys keys;

    Signing(Access access, AccountStore accounts, Pins pins, PersonKeys keys) {
        this.access = access;
        this.accounts = accounts;
        this.pins = pins;
        this.keys = keys;
    }

    /**
     * Another person at the same screen, checked as {@link Access#confirm} does: charged with it today, cleared for the
     * thing, by name and PIN. Nobody signs alone for somebody else: where there is nobody, it is refused.
     */
    public Signed sign(Reader reader, String act, Thing thing, SecondPerson who, Statement statement) {
        var signer = access.second(reader, act, thing, who);
        if (signer == null) {
            throw Refusal.conflict("access.sign.nobody");
        }
        return keys.sign(signer, who.pin(), statement);
    }

    /** The reader, at their own sign-in. Whether they may do the act is asked by the act. */
    public Signed sign(Reader reader, String pin, Statement statement) {
        var own = accounts.find(reader.account()).orElseThrow(Refusal::notThere);
        if (own.pinHash() == null) {
            throw Refusal.invalid("pin", "access.sign.no-pin");
        }
        if (pin.isBlank()) {
            throw Refusal.invalid("pin", "access.pin.needed");
        }
        var about = Entry.of("access.sign").by(reader.actor()).with("act", statement.act());
        var proven = pins.proven(new SecondPerson(own.username(), pin), "access.pin.wrong", about);
        return keys.sign(proven, pin, statement);
    }
}
