package vn.somat.reporting.packages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.somat.organisation.PersonId;
import vn.somat.reporting.reports.ReportKind;

/** Gói đã nhận, without its figures. */
public record TakenPackage(
        long number,
        UUID subordinate,
        String name,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        String level,
        Instant at,
        PersonId by) {}
