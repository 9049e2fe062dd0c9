package vn.somat.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Nạp gói quy định: a pack from a signed file, checked as at a start, shown as what changes, loaded by two persons, in force
 * from its first day on. The caller has asked {@code access} ({@code regulation.load}).
 */
@Service
public class PackLoading {

    private static final int LONGEST_REASON = 2000;

    /**
     * Gói chờ nạp: a signed file that was checked and found right, and waits for two persons.
     *
     * @param signer as the file says
     * @param key by which the office knows the signer
     * @param digest SHA-256 of the text that was signed, in hexadecimal
     */
    public record Offer(UUID id, Difference difference, String signer, TrustedKey key, String digest) {}

    /** Đã nạp một gói: told in the transaction of the loading, to whoever keeps something of every pack. */
    public record Loaded(Rules rules) {}

    private final PackCheck check;
    private final AppliedRules applied;
    private final SignedPackStore store;
    private final PackTray tray;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackLoading(
            PackCheck check,
            AppliedRules applied,
            SignedPackStore store,
            PackTray tray,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.applied = applied;
        this.store = store;
        this.tray = tray;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Checks a file and says what would change; takes nothing in. */
    @Transactional(readOnly = true)
    public Offer check(byte[] file, String actor) {
        var signed = SignedFile.read(file);
        var checked = check.of(signed);
        return new Offer(
                tray.keep(actor, signed),
                checked.difference(),
                signed.signature().signer(),
                checked.key(),
                HexFormat.of().formatHex(signed.digest()));
    }

    /** Takes in a file that was checked, after checking it again. Answers the id of the pack. */
    @Transactional
    public String load(UUID checked, TwoPersons by) {
        var signed = tray.look(by.first(), checked).orElseThrow(() -> Refusal.conflict("regulation.pack.gone"));
        var again = check.of(signed);
        var rules = again.difference().now();
        var before = again.difference().before().id();
        // Whoever withdraws the pack before it has to wait, and then finds that it is followed.
        if (store.hold(before).filter(LoadedPack::withdrawn).isPresent()) {
            throw Refusal.conflict("regulation.pack.meanwhile");
        }
        var pack = new LoadedPack(
                rules.id(),
                rules.version(),
                before,
                rules.from(),
                HexFormat.of().formatHex(signed.digest()),
                again.key().fingerprint(),
                clock.instant(),
                by.first(),
                by.second(),
                null,
                null,
                null,
                null);
        if (!store.add(pack, signed.zip())) {
            throw Refusal.conflict("regulation.pack.meanwhile");
        }
        events.publishEvent(new Loaded(rules));
        record(
                entry("regulation.pack.loaded", pack, by)
                        .with("follows", pack.follows())
                        .with("version", pack.version())
                        .with("signerKey", pack.fingerprint()),
                by);
        tray.done(by.first());
        return pack.id();
    }

    /** Takes back a pack before its first day. */
    @Transactional
    public void withdraw(String id, String reason, TwoPersons by) {
        var why = Typed.text("reason", reason, LONGEST_REASON);
        var pack = store.hold(id).orElseThrow(Refusal::notThere);
        if (!pack.waits(LocalDate.now(clock))) {
            throw Refusal.conflict(pack.withdrawn() ? "regulation.pack.was-withdrawn" : "regulation.pack.in-force");
        }
        if (store.followed(id)) {
            throw Refusal.conflict("regulation.pack.followed");
        }
        store.withdraw(id, why, by.first(), by.second(), clock.instant());
        record(entry("regulation.pack.withdrawn", pack, by).commit("reason", why), by);
    }

    private static Entry entry(String act, LoadedPack pack, TwoPersons by) {
        return Entry.of(act)
                .by(by.first())
                .on("regulation", pack.id())
                .with("pack", pack.id())
                .with("from", pack.from())
                .with("fileDigest", pack.digest());
    }

    private void record(Entry entry, TwoPersons by) {
        ledger.record(by.witnessed().apply(entry));
        applied.forgetAfterwards();
    }
}
