package vn.somat.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.UnitId;

/**
 * Phạm vi kiểm tra.
 *
 * @param from first day of what is looked at; what is wrong today is told from whatever day it is
 * @param today on which it is looked
 * @param unit whose papers only; null for the whole office
 * @param units that unit with those it grew out of and those that grew out of it; none for the whole office
 * @param people who belong to one of these units; none for the whole office
 * @param most how many cases are named
 */
public record ProbeScope(
        LocalDate from, LocalDate today, @Nullable UnitId unit, Set<UUID> units, Set<UUID> people, int most) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    public ProbeScope {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }

    /** The whole office. */
    public static ProbeScope whole(LocalDate from, LocalDate today, int most) {
        return new ProbeScope(from, today, null, Set.of(), Set.of(), most);
    }

    /** When the first day began. */
    public Instant since() {
        return from.atStartOfDay(OFFICE).toInstant();
    }

    /** When the day so many days before today began. */
    public Instant ago(int days) {
        return today.minusDays(days).atStartOfDay(OFFICE).toInstant();
    }

    /** The day of a moment in the office. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OFFICE);
    }
}
