package vn.somat.custody.handover;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Handing;
import vn.somat.custody.carriers.HeldBack;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** What may stand on a slip: at the giver's own hand, on no other list, and for somebody who is cleared for it. */
@Component
class Drafting {

    private static final int MOST = 200;

    private final SlipReadStore store;
    private final Carriers carriers;
    private final Handing handing;
    private final HeldBack holds;
    private final Readers readers;
    private final Contents contents;
    private final Access access;
    private final Clock clock;

    Drafting(
            SlipReadStore store,
            Carriers carriers,
            Handing handing,
            HeldBack holds,
            Readers readers,
            Contents contents,
            Access access,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.handing = handing;
        this.holds = holds;
        this.readers = readers;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
    }

    /** What is there for this reader and may be given by them, as it was seen. */
    List<Carrier> chosen(Reader reader, List<Seen> chosen, String act) {
        var ids = chosen.stream().map(Seen::carrier).distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", MOST);
        }
        var known = carriers.require(reader, ids);
        for (var one : known) {
            access.require(reader, act, thing(one));
            if (one.account().state() != State.HELD) {
                throw Refusal.conflict("custody.carrier.not-held", one.label());
            }
            unmoved(one, chosen);
        }
        return known;
    }

    /** The same, kept from everybody else until the act is done. @param out whether they leave the office */
    List<Carrier> held(Reader reader, List<Seen> chosen, boolean out) {
        var ids = chosen.stream().map(Seen::carrier).distinct().toList();
        var held = handing.hold(ids, State.HELD, reader.person());
        held.forEach(one -> unmoved(one, chosen));
        store.onList(ids).ifPresent(number -> {
            throw Refusal.conflict("custody.handover.on-list", label(number));
        });
        store.onSlip(ids).ifPresent(number -> {
            throw Refusal.conflict("custody.handover.on-slip", label(number));
        });
        if (out) {
            requireMayGoOut(held);
        }
        return held;
    }

    /** What is being recalled goes nowhere; what is held back and was not issued for somebody stays in reach. */
    void requireMayGoOut(List<Carrier> held) {
        var ids = held.stream().map(Carrier::id).toList();
        store.recalled(ids).ifPresent(number -> {
            throw Refusal.conflict("custody.carrier.recalled", label(number));
        });
        for (var one : held) {
            if (one.kind() != CarrierKind.ISSUED && isHeldBack(one)) {
                throw Refusal.conflict("custody.handover.held-back", one.label());
            }
        }
    }

    private boolean isHeldBack(Carrier one) {
        try {
            holds.requireFree(one.id(), one.document());
            return false;
        } catch (Refusal heldBack) {
            return true;
        }
    }

    /** Nobody is made answerable for what they are not cleared for. */
    void requireCleared(PersonId receiver, Level level) {
        if (readers.first(one -> one.person().equals(receiver) && one.clearance() >= level.rank())
                .isEmpty()) {
            throw Refusal.conflict("custody.handover.not-cleared");
        }
    }

    KeptSlip fresh(
            HandoverId id, long number, Reader giver, @Nullable PersonId receiver, Level level, boolean addresseeOnly) {
        return KeptSlip.fresh(
                id,
                number,
                giver.person(),
                receiver,
                level.code(),
                level.rank(),
                contents.create(KeyGroup.of(level.code())),
                addresseeOnly,
                clock.instant());
    }

    static Level highest(Collection<Carrier> carriers) {
        return carriers.stream()
                .map(Carrier::level)
                .max(Comparator.comparingInt(Level::rank))
                .orElseThrow();
    }

    static Thing thing(Carrier one) {
        return Thing.of("carrier", one.id().value())
                .level(one.level().code(), one.level().rank())
                .person(one.account().holder());
    }

    private static void unmoved(Carrier one, List<Seen> chosen) {
        if (!chosen.contains(new Seen(one.id(), one.moves()))) {
            throw Refusal.conflict("custody.carrier.moved", one.label());
        }
    }

    private static String label(long number) {
        return String.format(Locale.ROOT, "B-%06d", number);
    }
}
