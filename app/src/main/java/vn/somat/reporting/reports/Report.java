package vn.somat.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Báo cáo, without a word of it.
 *
 * @param incident the incident an ad hoc report is about
 * @param versions how often it was written
 * @param sent when and under which number it went out
 */
public record Report(
        ReportId id,
        long number,
        ReportKind kind,
        Period period,
        Level level,
        @Nullable UUID incident,
        int versions,
        Instant madeAt,
        PersonId madeBy,
        @Nullable Signature signature,
        @Nullable Sending sent) {

    /** @param key fingerprint of the key it was signed with */
    public record Signature(Instant at, PersonId by, String key) {}

    public record Sending(LocalDate on, String number, PersonId by) {}

    public String label() {
        return String.format(Locale.ROOT, "BC-%04d", number);
    }

    public boolean open() {
        return signature == null;
    }

    Thing thing() {
        return Thing.of("report", id.value()).level(level.code(), level.rank());
    }
}
