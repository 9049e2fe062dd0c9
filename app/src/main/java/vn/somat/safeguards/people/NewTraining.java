package vn.somat.safeguards.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lớp tập huấn mới, as it was typed. */
public record NewTraining(
        @Nullable LocalDate day,
        @Nullable String organiser,
        @Nullable String topic,
        @Nullable String place,
        @Nullable LocalDate until) {}
