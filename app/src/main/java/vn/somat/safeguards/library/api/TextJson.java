package vn.somat.safeguards.library.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.library.LibraryText;
import vn.somat.safeguards.library.TextKind;

/**
 * Văn bản trong thư viện, as {@code openapi.yaml} describes it.
 *
 * @param body null in a list, and where the paper lies where {@code kept} says
 * @param digest of all that is read and signed for
 */
record TextJson(
        UUID id,
        String label,
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
        @Nullable UUID replaces,
        String digest,
        State state,
        @Nullable Instant issuedAt) {

    enum State {
        DRAFT,
        COMING,
        FORCE,
        OVER,
        WITHDRAWN
    }

    static TextJson listed(LibraryText one, LocalDate today) {
        return of(one, today, null);
    }

    static TextJson whole(LibraryText one, LocalDate today) {
        return of(one, today, one.body());
    }

    private static TextJson of(LibraryText one, LocalDate today, @Nullable String body) {
        var replaces = one.replaces();
        return new TextJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.symbol(),
                one.dated(),
                one.issuer(),
                one.title(),
                body,
                one.kept(),
                one.from(),
                one.to(),
                one.readBy(),
                one.duties(),
                one.rules(),
                replaces == null ? null : replaces.value(),
                one.digest(),
                State.valueOf(one.state(today).toUpperCase(Locale.ROOT)),
                one.issued());
    }
}
