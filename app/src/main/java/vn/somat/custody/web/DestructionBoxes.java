package vn.somat.custody.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.destruction.Carried;
import vn.somat.custody.destruction.CouncilMet;
import vn.somat.custody.destruction.Electronic;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.destruction.Proposing;
import vn.somat.organisation.PersonId;

/** The boxes of the forms of a destruction. */
record DestructionBoxes(
        @Nullable List<String> carriers,
        @Nullable List<String> electronic,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable UUID chair,
        @Nullable UUID keeper,
        @Nullable String members,
        @Nullable String minutes,
        @Nullable LocalDate met,
        @Nullable String conclusion,
        @Nullable UUID signer,
        @Nullable List<Integer> items,
        @Nullable String record,
        @Nullable Method method,
        @Nullable String how,
        @Nullable String where,
        @Nullable String witnesses,
        @Nullable Boolean unrecoverable) {

    List<Seen> seen() {
        return Objects.requireNonNullElse(carriers, List.<String>of()).stream()
                .map(Seen::read)
                .toList();
    }

    Proposing proposing() {
        return new Proposing(
                reason,
                number,
                day,
                seen().stream().map(Seen::carrier).toList(),
                Objects.requireNonNullElse(electronic, List.<String>of()).stream()
                        .map(Electronic::read)
                        .toList());
    }

    CouncilMet council() {
        return new CouncilMet(number, day, person(chair), person(keeper), members, minutes, met, conclusion);
    }

    /** What stood on the list as they looked at it. */
    List<Integer> looked() {
        return Objects.requireNonNullElse(items, List.of());
    }

    Carried carried() {
        return new Carried(record, method, how, where, witnesses, Boolean.TRUE.equals(unrecoverable));
    }

    @Nullable
    PersonId signedBy() {
        return person(signer);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "DestructionBoxes";
    }
}
