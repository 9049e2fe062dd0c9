package vn.somat.custody.handover;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.testing.TestOffice;

/** Slips of a test office; a test says only what matters to it. */
final class Slips {

    final TestOffice office;
    final Keeping keeping;

    Slips(TestOffice office) {
        this.office = office;
        this.keeping = new Keeping(office);
    }

    static String refused(ThrowingCallable act) {
        return Objects.requireNonNull(Assertions.catchThrowableOfType(Refusal.class, act), "it was not refused")
                .code();
    }

    static @Nullable String flaw(ThrowingCallable act) {
        var refusal = Objects.requireNonNull(Assertions.catchThrowableOfType(Refusal.class, act), "it was not refused");
        return refusal.flaws().isEmpty()
                ? refusal.code()
                : refusal.flaws().getFirst().field();
    }

    /** With an account and a PIN of their own, as they are when they sign in. */
    Reader signedIn(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    List<Carrier> issued(DocumentId paper) {
        return keeping.copies(paper).stream()
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .toList();
    }

    /** Received copies, from the clerk to the drafter. */
    HandoverId prepared(DocumentId paper) {
        office.second(Duty.DRAFTER);
        return office.bean(Handovers.class)
                .prepare(office.reader(Duty.CLERK_INCOMING), to(Keeping.seen(keeping.copies(paper)), Duty.DRAFTER));
    }

    HandoverId onTheWay(DocumentId paper) {
        var id = prepared(paper);
        office.bean(Departures.class).leave(office.reader(Duty.CLERK_INCOMING), id, null, null);
        return id;
    }

    Preparing to(List<Seen> carriers, Duty receiver) {
        return new Preparing(carriers, office.person(receiver), null, null, false, null);
    }

    Slip read(HandoverId id) {
        return office.bean(HandoverBook.class).read(office.reader(Duty.HEAD), id);
    }

    /** All there, as it was said. */
    Counting sound(HandoverId id) {
        var slip = read(id);
        return Counting.sound(
                slip.lines().stream().map(SlipLine::carrier).toList(),
                slip.packed() == null || slip.packed().seal() == null ? null : true);
    }

    /** The line at this place is not sound. */
    Counting faulty(
            HandoverId id,
            int at,
            boolean there,
            @Nullable Integer pages,
            @Nullable FaultKind kind,
            @Nullable String words) {
        var sound = sound(id);
        var lines = IntStream.range(0, sound.lines().size())
                .mapToObj(i -> i == at
                        ? new Counted(sound.lines().get(i).carrier(), there, pages, kind, words)
                        : sound.lines().get(i))
                .toList();
        return new Counting(lines, true, sound.sealWhole(), null);
    }
}
