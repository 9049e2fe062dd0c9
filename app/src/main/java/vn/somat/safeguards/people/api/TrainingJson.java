package vn.somat.safeguards.people.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.Training;

/**
 * Lớp tập huấn, as {@code openapi.yaml} describes it.
 *
 * @param cancelled why it was not held
 * @param attendance who was there and who was not; empty in a list
 */
record TrainingJson(
        UUID id,
        String label,
        LocalDate day,
        String organiser,
        String topic,
        @Nullable String place,
        LocalDate until,
        @Nullable String cancelled,
        int present,
        List<AttendanceJson> attendance) {

    /** Người dự. */
    record AttendanceJson(
            UUID person, boolean present, @Nullable String certificate, LocalDate until) {

        static AttendanceJson of(Attendance one) {
            return new AttendanceJson(one.person().value(), one.present(), one.certificate(), one.until());
        }
    }

    static TrainingJson of(Training one, List<Attendance> attendance) {
        return new TrainingJson(
                one.id(),
                one.label(),
                one.day(),
                one.organiser(),
                one.topic(),
                one.place(),
                one.until(),
                one.cancelled(),
                one.present(),
                attendance.stream().map(AttendanceJson::of).toList());
    }
}
