package vn.somat.custody.leavers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;

/**
 * Một lần bàn giao khi thôi việc (R-PER-01, R-PER-02).
 *
 * @param basis the decision or the fact it rests on
 * @param handed when everything was handed or taken over
 * @param takenBy who took over in place of somebody who is not there, with {@code takenWith}
 * @param undertaken when the undertaking was signed
 */
public record Leaving(
        LeavingId id,
        long number,
        PersonId person,
        Cause cause,
        LocalDate lastDay,
        String basis,
        Instant begunAt,
        PersonId begunBy,
        @Nullable Instant handed,
        @Nullable PersonId takenBy,
        @Nullable PersonId takenWith,
        @Nullable Instant undertaken,
        @Nullable Instant closed,
        boolean withdrawn) {

    public String label() {
        return String.format(Locale.ROOT, "BG-%04d", number);
    }

    public boolean open() {
        return closed == null;
    }

    Thing thing() {
        return Thing.of("leaving", id.value()).person(person);
    }

    Entry entry(String act, String actor) {
        return Entry.of(act).by(actor).on("leaving", id.value()).on("person", person.value());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Leaving[" + label() + "]";
    }
}
