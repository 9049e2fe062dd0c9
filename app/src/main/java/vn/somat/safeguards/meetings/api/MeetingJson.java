package vn.somat.safeguards.meetings.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.meetings.Meeting;
import vn.somat.safeguards.meetings.Meeting.Consent;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.safeguards.meetings.Meeting.Written;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.MeetingState;

/**
 * Hội nghị, as {@code openapi.yaml} describes it: without any word.
 *
 * @param devicesAllowed what the chair decided; null where nothing was decided
 * @param dueOn until when minutes and conclusion are to be written
 * @param seen how often something was done to it, to be sent back with the next act
 */
record MeetingJson(
        UUID id,
        String label,
        MeetingKind kind,
        String level,
        LocalDate firstDay,
        LocalDate lastDay,
        Venue venue,
        String room,
        Equipment equipment,
        @Nullable VenueCheck check,
        UUID chair,
        UUID keeper,
        @Nullable Boolean devicesAllowed,
        MeetingState state,
        @Nullable ConsentJson consent,
        @Nullable Instant closedAt,
        LocalDate dueOn,
        @Nullable Written minutes,
        @Nullable Written conclusion,
        int seen) {

    /** Đồng ý. @param position code of the position it rests on; {@code delegation} the deputy's paper */
    record ConsentJson(
            Instant at,
            UUID by,
            @Nullable String position,
            @Nullable UUID delegation,
            @Nullable String approver) {

        static @Nullable ConsentJson of(@Nullable Consent one) {
            return one == null
                    ? null
                    : new ConsentJson(one.at(), one.by().value(), one.position(), one.delegation(), one.approver());
        }
    }

    static MeetingJson of(Meeting one) {
        return new MeetingJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.level(),
                one.firstDay(),
                one.lastDay(),
                one.venue(),
                one.room(),
                one.equipment(),
                one.check(),
                one.chair().value(),
                one.keeper().value(),
                one.devicesAllowed(),
                one.state(),
                ConsentJson.of(one.consent()),
                one.closedAt(),
                one.dueOn(),
                one.minutes(),
                one.conclusion(),
                one.acts());
    }
}
