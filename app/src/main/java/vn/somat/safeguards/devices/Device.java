package vn.somat.safeguards.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Máy, thiết bị hoặc vật mang tin (R-NET-01 to 03).
 *
 * @param level code up to which it may serve; null: for nothing secret
 * @param place where it stands, in words or by the code of a place
 * @param host name of the machine as the machine guard knows it
 * @param acts how often something was done to it
 */
public record Device(
        DeviceId id,
        long number,
        DeviceKind kind,
        String make,
        @Nullable String serial,
        String purpose,
        Network network,
        @Nullable String level,
        int rank,
        @Nullable PoliceCheck check,
        @Nullable String seal,
        @Nullable String host,
        PersonId holder,
        @Nullable String place,
        @Nullable Instant disposed,
        int acts) {

    public String label() {
        return String.format(Locale.ROOT, "TB-%04d", number);
    }

    /** As it stands in a list of choices and in what was recorded with it. */
    public String name() {
        return label() + " · " + make + (serial == null ? "" : " · " + serial);
    }

    /** What keeps copies of this level from being made on it, as the end of a message key; empty when nothing does. */
    public String unfit(int wanted, LocalDate today) {
        if (disposed != null) {
            return "disposed";
        }
        if (!kind.copies()) {
            return "kind";
        }
        if (network != Network.NONE) {
            return "network";
        }
        if (check == null || !check.holds(today)) {
            return "unchecked";
        }
        return rank < wanted ? "level" : "";
    }

    /** The same with somebody else, from the next act on. */
    Device with(PersonId newHolder) {
        return next(purpose, network, level, rank, check, seal, host, newHolder, place, null);
    }

    Device checked(PoliceCheck made) {
        return next(purpose, network, level, rank, made, seal, host, holder, place, null);
    }

    Device serving(String newPurpose, @Nullable String newLevel, int newRank) {
        return next(newPurpose, network, newLevel, newRank, check, seal, host, holder, place, null);
    }

    Device disposed(Instant at) {
        return next(purpose, network, level, rank, check, seal, host, holder, place, at);
    }

    Device standing(DeviceChange now, Network newNetwork, @Nullable String newLevel, int newRank) {
        return next(purpose, newNetwork, newLevel, newRank, check, now.seal(), now.host(), holder, now.place(), null);
    }

    private Device next(
            String newPurpose,
            Network newNetwork,
            @Nullable String newLevel,
            int newRank,
            @Nullable PoliceCheck newCheck,
            @Nullable String newSeal,
            @Nullable String newHost,
            PersonId newHolder,
            @Nullable String newPlace,
            @Nullable Instant gone) {
        return new Device(
                id,
                number,
                kind,
                make,
                serial,
                newPurpose,
                newNetwork,
                newLevel,
                newRank,
                newCheck,
                newSeal,
                newHost,
                newHolder,
                newPlace,
                gone,
                acts + 1);
    }
}
