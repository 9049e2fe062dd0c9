package vn.somat.custody.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Phiếu giao nhận: what is outstanding, the oldest first; one slip; the one behind a code. */
@Service
public class HandoverBook {

    public static final int PAGE = 50;

    /** From how many days on a slip stands in which bucket. */
    public static final List<Integer> AGES = List.of(0, 1, 3, 7);

    private static final String READ = "handover.read";

    private final SlipReadStore store;
    private final SlipReading reading;
    private final HandoverVerdicts verdicts;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    HandoverBook(
            SlipReadStore store,
            SlipReading reading,
            HandoverVerdicts verdicts,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.verdicts = verdicts;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Longest outstanding first. @param since with {@code after}: where the page begins; null: at the first */
    @Transactional(readOnly = true)
    public List<Slip> open(Reader reader, boolean mine, @Nullable Instant since, long after) {
        access.require(reader, READ, Thing.none());
        return reading.views(store.open(reader, mine, since, after, PAGE));
    }

    /** Reading one leaves an entry: its words are secret. */
    @Transactional
    public Slip read(Reader reader, HandoverId id) {
        access.require(reader, READ, Thing.none());
        var slip = store.find(reader, id).orElseThrow(Refusal::notThere);
        ledger.record(slip.entry("custody.handover.read", reader.person()));
        return reading.view(slip);
    }

    /** By what stands on it. */
    @Transactional(readOnly = true)
    public Optional<HandoverId> labelled(Reader reader, String label) {
        access.require(reader, READ, Thing.none());
        var typed = label.strip().toUpperCase(Locale.ROOT);
        return typed.matches("GN-\\d{1,12}")
                ? store.numbered(reader, Long.parseLong(typed.substring(3))).map(KeptSlip::id)
                : Optional.empty();
    }

    /** On the way to the reader; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int toReceive(Reader reader, int most) {
        return store.toReceive(reader, most);
    }

    /** Prepared at least so many days ago and not received; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int waiting(Reader reader, boolean mine, int days, int most) {
        return store.waiting(reader, mine, days == 0 ? null : clock.instant().minus(Duration.ofDays(days)), most);
    }

    /** How its level is packed by the rules of today. */
    public PackingRule packing(Slip slip) {
        return verdicts.packing(slip.level());
    }

    /** Phương tiện đã quy định. */
    public List<String> means() {
        return verdicts.means();
    }
}
