package vn.somat.safeguards.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;

/**
 * Con dấu.
 *
 * @param stamp code of the stamp of the packs, for a stamp they prescribe
 * @param certificate number and day of the paper that registers its imprint
 * @param checked when somebody last looked whether it is there and whole
 * @param gone since when it is handed in, destroyed or lost
 * @param acts how often something was done to it
 */
public record OfficialSeal(
        UUID id,
        long number,
        SealKind kind,
        String name,
        @Nullable String stamp,
        @Nullable String certificate,
        LocalDate received,
        PersonId keeper,
        String place,
        @Nullable Check checked,
        @Nullable Instant gone,
        int acts) {

    /**
     * Tự kiểm tra.
     *
     * @param sound there, whole, and its imprint clear
     */
    public record Check(
            LocalDate on,
            boolean sound,
            @Nullable String note,
            @Nullable LocalDate next) {}

    public String label() {
        return String.format(Locale.ROOT, "CD-%04d", number);
    }

    /** Whether it was never looked at, was found wrong, or its day to be looked at again has come. */
    public boolean unchecked(LocalDate today) {
        return checked == null
                || !checked.sound()
                || checked.next() != null && checked.next().isBefore(today);
    }

    OfficialSeal with(PersonId newKeeper, String newPlace) {
        return new OfficialSeal(
                id, number, kind, name, stamp, certificate, received, newKeeper, newPlace, checked, null, acts + 1);
    }

    OfficialSeal with(Check made) {
        return new OfficialSeal(
                id, number, kind, name, stamp, certificate, received, keeper, place, made, null, acts + 1);
    }

    OfficialSeal gone(Instant at) {
        return new OfficialSeal(
                id, number, kind, name, stamp, certificate, received, keeper, place, checked, at, acts + 1);
    }

    Thing thing() {
        return Thing.of("official-seal", id).person(keeper);
    }
}
