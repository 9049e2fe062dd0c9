package vn.somat.reporting.reports;

import java.time.Instant;
import vn.somat.organisation.PersonId;

/** Một lần viết: the words and the figures as they were then. */
public record ReportVersion(int number, ReportWords words, KnownFigures figures, Instant at, PersonId by) {

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "ReportVersion[" + number + "]";
    }
}
