package vn.somat.reporting.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.reporting.reports.Report;
import vn.somat.reporting.reports.ReportKind;

/**
 * Báo cáo, as {@code openapi.yaml} describes it: without a word of it.
 *
 * @param due last day on which it goes out in time; null where the law names none
 * @param seen how often it was written, to be sent back with the next act
 */
record ReportJson(
        UUID id,
        String label,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate due,
        String level,
        @Nullable UUID incident,
        int seen,
        @Nullable SignatureJson signature,
        @Nullable SendingJson sent) {

    record SignatureJson(Instant at, UUID by, String key) {}

    record SendingJson(LocalDate on, String number) {}

    static ReportJson of(Report one) {
        var signature = one.signature();
        var sent = one.sent();
        return new ReportJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.period().from(),
                one.period().to(),
                one.period().due(),
                one.level().code(),
                one.incident(),
                one.versions(),
                signature == null
                        ? null
                        : new SignatureJson(signature.at(), signature.by().value(), signature.key()),
                sent == null ? null : new SendingJson(sent.on(), sent.number()));
    }
}
