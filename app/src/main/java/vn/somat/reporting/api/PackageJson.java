package vn.somat.reporting.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.somat.reporting.packages.TakenPackage;
import vn.somat.reporting.reports.ReportKind;

/** Without its figures. */
record PackageJson(
        long number,
        UUID office,
        String name,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        String level,
        Instant at,
        UUID by) {

    static PackageJson of(TakenPackage one) {
        return new PackageJson(
                one.number(),
                one.subordinate(),
                one.name(),
                one.kind(),
                one.from(),
                one.to(),
                one.level(),
                one.at(),
                one.by().value());
    }
}
