package vn.somat.safeguards.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;

/**
 * Văn bản trong thư viện: a regulation or house rules of the office, or a directive, decision or guidance from outside.
 *
 * @param body what is read on the page; null: the paper lies where {@code kept} says
 * @param to last day in force; null while none is known
 * @param readBy until when whoever must read it has
 * @param duties whose duty it is to read it; none: everybody's
 * @param rules codes of the rules of the packs that it is about
 * @param digest of all that is read and signed for
 * @param issued since when it counts in this house; null while the head has not signed an own one
 * @param ended why it ended without another in its place, or was taken back
 */
public record LibraryText(
        TextId id,
        long number,
        TextKind kind,
        String symbol,
        LocalDate dated,
        String issuer,
        String title,
        @Nullable String body,
        @Nullable String kept,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate readBy,
        Set<Duty> duties,
        List<String> rules,
        @Nullable TextId replaces,
        String digest,
        PersonId enteredBy,
        @Nullable Instant issued,
        @Nullable PersonId issuedBy,
        @Nullable String ended,
        @Nullable Instant withdrawn) {

    public LibraryText {
        duties = Set.copyOf(duties);
        rules = List.copyOf(rules);
    }

    public String label() {
        return String.format(Locale.ROOT, "VB-%04d", number);
    }

    /** The end of a message key: {@code draft}, {@code coming}, {@code force}, {@code over}, {@code withdrawn}. */
    public String state(LocalDate today) {
        if (withdrawn != null) {
            return "withdrawn";
        }
        if (issued == null) {
            return "draft";
        }
        if (to != null && to.isBefore(today)) {
            return "over";
        }
        return from.isAfter(today) ? "coming" : "force";
    }

    /** Whether somebody with these duties must say that they read it: as soon as it is known, until it is over. */
    public boolean asks(Set<Duty> held, LocalDate today) {
        var state = state(today);
        return (state.equals("force") || state.equals("coming")) && concerns(held);
    }

    boolean concerns(Set<Duty> held) {
        // An inspector comes and goes, and changes nothing.
        boolean works = held.stream().anyMatch(duty -> duty != Duty.INSPECTOR);
        return works && (duties.isEmpty() || !Collections.disjoint(duties, held));
    }

    Thing thing() {
        return Thing.of("text", id.value());
    }
}
