package vn.somat.safeguards.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;

/** Hội nghị đưa vào hồ sơ, as it was typed; the words come beside it, by the names of {@link Said}. */
public record NewMeeting(
        @Nullable MeetingKind kind,
        @Nullable String level,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Venue venue,
        @Nullable String room,
        @Nullable Equipment equipment,
        @Nullable UUID chair,
        @Nullable UUID keeper) {}
