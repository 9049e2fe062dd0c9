package vn.somat.safeguards.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Người dự. @param until last day on which it counts for them */
public record Attendance(
        PersonId person, boolean present, @Nullable String certificate, LocalDate until) {}
