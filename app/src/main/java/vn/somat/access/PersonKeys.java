package vn.somat.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.PersonalKeys;
import vn.somat.vault.Signatures;

/**
 * Khóa ký của từng người: makes and revokes them, with an entry that names the public key, so that the ledger alone tells
 * whose signature counts from when to when.
 */
@Component
class PersonKeys {

    private static final String REVOKED = "access.sign.revoked";

    private final PersonKeyStore store;
    private final PersonalKeys vault;
    private final AccessSettings settings;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    PersonKeys(
            PersonKeyStore store,
            PersonalKeys vault,
            AccessSettings settings,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** The PIN was right: whoever had one before there were keys gets theirs now. A revoked one is not replaced unasked. */
    void makeFirst(Account account, char[] pin) {
        if (!store.everHadOne(account.id())) {
            make(account, pin);
        }
    }

    /** In place of the one in force. */
    void replace(Account account, char[] pin) {
        together.executeWithoutResult(tx -> {
            revoke(account, account.person().value().toString());
            make(account, pin);
        });
    }

    /** Nothing where there is none in force. */
    void revoke(Account account, String actor) {
        together.executeWithoutResult(tx -> store.revoke(account.id(), clock.instant())
                .ifPresent(fingerprint -> ledger.record(
                        entry("access.key.revoked", account, fingerprint).by(actor))));
    }

    List<KeyView> all(UUID account) {
        return store.all(account);
    }

    /** Signs for an account whose PIN was checked. */
    Signed sign(Account account, String pin, Statement statement) {
        var key = store.inForce(account.id()).orElseThrow(PersonKeys::revoked);
        var text = statement.by(account.person(), clock.instant());
        var signature = vault.sign(key.id(), key.locked(), pin.toCharArray(), text.bytes())
                .orElseThrow(PersonKeys::revoked);
        return new Signed(account.person(), key.fingerprint(), text, signature, () -> hold(key.id()));
    }

    /** What is signed and what revokes the key come one after the other, also in the ledger. */
    private void hold(UUID key) {
        if (!store.hold(key)) {
            throw revoked();
        }
    }

    private void make(Account account, char[] pin) {
        var key = vault.make(pin, settings.hashMemory(), settings.hashRounds());
        var fingerprint = Signatures.fingerprint(key.publicKey());
        together.executeWithoutResult(tx -> {
            // Lost against another right PIN at the same moment: then there is a key, which is all that was wanted.
            if (store.insert(account.id(), key, fingerprint, clock.instant())) {
                ledger.record(entry("access.key.made", account, fingerprint)
                        .by(account.person().value().toString())
                        .with("publicKey", Signatures.text(key.publicKey())));
            }
        });
    }

    private static Refusal revoked() {
        return Refusal.conflict(REVOKED);
    }

    private static Entry entry(String act, Account account, String fingerprint) {
        return Entry.of(act)
                .on("account", account.id())
                .on("person", account.person().value())
                .with("fingerprint", fingerprint);
    }
}
