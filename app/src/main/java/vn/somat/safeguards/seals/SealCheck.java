package vn.somat.safeguards.seals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.Cleaning;
import vn.somat.safeguards.seals.OfficialSeal.Check;

/** Kiểm tra điều đã gõ về con dấu. */
@Component
class SealCheck {

    private static final int LINE = 120;
    private static final int PAPER = 60;
    private static final int NOTE = 300;
    private static final int MOST = 10_000;

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    SealCheck(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    OfficialSeal entered(NewSeal typed) {
        var words = new Cleaning();
        var kind = typed.kind();
        if (kind == null) {
            words.flaw("kind", "safeguards.device.required");
        }
        var name = words.required("name", typed.name(), LINE);
        var certificate = words.optional("certificate", typed.certificate(), LINE);
        var place = words.required("place", typed.place(), LINE);
        var stamp = kind == SealKind.LEVEL ? words.required("stamp", typed.stamp(), LINE) : null;
        if (stamp != null
                && !stamp.isEmpty()
                && regulations
                        .on(LocalDate.now(clock))
                        .find("stamp." + stamp + ".frame")
                        .isEmpty()) {
            words.flaw("stamp", "people.seal.no-stamp");
        }
        var received = typed.received();
        if (received == null || received.isAfter(LocalDate.now(clock))) {
            words.flaw("received", "people.seal.day-wrong");
        }
        var keeper = typed.keeper() == null ? null : new PersonId(typed.keeper());
        if (keeper == null || organisation.person(keeper).isEmpty()) {
            words.flaw("keeper", "safeguards.device.holder");
        } else if (organisation.mandatesOn(keeper, LocalDate.now(clock)).isEmpty()) {
            words.flaw("keeper", "people.seal.keeper-left");
        }
        words.refuse();
        if (kind == null || received == null || keeper == null) {
            throw new IllegalStateException("refused above");
        }
        return new OfficialSeal(
                UUID.randomUUID(), 0, kind, name, stamp, certificate, received, keeper, place, null, null, 1);
    }

    SealUse used(Reader reader, OfficialSeal seal, NewUse typed) {
        var words = new Cleaning();
        var paper = words.required("paper", typed.paper(), PAPER);
        var note = words.optional("note", typed.note(), NOTE);
        var day = typed.day();
        if (day == null || day.isAfter(LocalDate.now(clock)) || day.isBefore(seal.received())) {
            words.flaw("day", "people.seal.day-wrong");
        }
        var copies = typed.copies();
        if (copies == null || copies < 1 || copies > MOST) {
            words.flaw("copies", "people.seal.copies-wrong");
        }
        var asked = typed.askedBy() == null ? null : new PersonId(typed.askedBy());
        if (asked != null && organisation.person(asked).isEmpty()) {
            words.flaw("askedBy", "people.officer.person");
        }
        words.refuse();
        if (day == null || copies == null) {
            throw new IllegalStateException("refused above");
        }
        return new SealUse(0, day, paper, copies, asked, note, reader.person(), null);
    }

    /** What was found wrong, perhaps by somebody else, is not cleared without a word of what was done. */
    Check looked(OfficialSeal known, boolean sound, @Nullable String typed, @Nullable LocalDate next) {
        var words = new Cleaning();
        var before = known.checked();
        boolean plain = sound && (before == null || before.sound());
        var note = plain ? words.optional("note", typed, NOTE) : words.required("note", typed, NOTE);
        var today = LocalDate.now(clock);
        if (next != null && !next.isAfter(today)) {
            words.flaw("next", "safeguards.device.next-before");
        }
        words.refuse();
        return new Check(today, sound, note, next);
    }
}
