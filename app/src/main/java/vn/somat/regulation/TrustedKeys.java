package vn.somat.regulation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Signatures;

/**
 * Khóa được tin dùng: by whose signatures this office takes packs. The caller has asked {@code access} ({@code
 * regulation.trust}).
 */
@Service
public class TrustedKeys {

    private static final int LONGEST_KEY = 1000;
    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_REASON = 2000;

    private final TrustedKeyStore store;
    private final Ledger ledger;
    private final Clock clock;

    TrustedKeys(TrustedKeyStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first, those no longer trusted too. */
    @Transactional(readOnly = true)
    public List<TrustedKey> all() {
        return store.all();
    }

    /**
     * Trusts a key from now on.
     *
     * @param key as its owner hands it over: one line, or PEM
     * @param fingerprint as it was learned on another way than the key: from a letter, by telephone
     */
    @Transactional
    public String trust(String holder, String key, String fingerprint, TwoPersons by) {
        var whose = Typed.line("holder", holder, LONGEST_HOLDER);
        byte[] raw = Signatures.publicKey(Typed.text("key", key, LONGEST_KEY))
                .orElseThrow(() -> Refusal.invalid("key", "regulation.key.unreadable"));
        var name = Signatures.fingerprint(raw);
        // The right one is not told: then nobody would compare it.
        if (!letters(fingerprint).equals(letters(name))) {
            throw Refusal.invalid("fingerprint", "regulation.key.fingerprint");
        }
        var trusted = new TrustedKey(name, whose, clock.instant(), by.first(), by.second(), null, null, null, null);
        if (!store.add(trusted, raw)) {
            throw Refusal.conflict("regulation.key.known");
        }
        ledger.record(by.witnessed().apply(entry("regulation.key.trusted", name, by)));
        return name;
    }

    /** Trusts it no longer. What it signed before stays: it was right when it was taken in. */
    @Transactional
    public void retire(String fingerprint, String reason, TwoPersons by) {
        var why = Typed.text("reason", reason, LONGEST_REASON);
        var unused = store.find(fingerprint).orElseThrow(Refusal::notThere);
        if (!store.retire(fingerprint, why, by.first(), by.second(), clock.instant())) {
            throw Refusal.conflict("regulation.key.was-retired");
        }
        ledger.record(by.witnessed()
                .apply(entry("regulation.key.retired", fingerprint, by).commit("reason", why)));
    }

    private static Entry entry(String act, String fingerprint, TwoPersons by) {
        return Entry.of(act).by(by.first()).on("pack-key", fingerprint).with("signerKey", fingerprint);
    }

    private static String letters(String typed) {
        return typed.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }
}
