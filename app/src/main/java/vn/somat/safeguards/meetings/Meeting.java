package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/**
 * Hội nghị có nội dung bí mật nhà nước: its file, without any word.
 *
 * @param keeper who keeps file and hand-outs, and answers for them
 * @param devicesAllowed what the chair decided; null where nothing was decided
 * @param dueOn until when minutes and conclusion are to be written
 * @param acts how often something was done to it
 */
public record Meeting(
        MeetingId id,
        long number,
        MeetingKind kind,
        String level,
        int rank,
        ContentId content,
        LocalDate firstDay,
        LocalDate lastDay,
        Venue venue,
        String room,
        Equipment equipment,
        @Nullable VenueCheck check,
        PersonId chair,
        PersonId keeper,
        @Nullable Boolean devicesAllowed,
        MeetingState state,
        @Nullable Consent consent,
        @Nullable Instant closedAt,
        LocalDate dueOn,
        @Nullable Written minutes,
        @Nullable Written conclusion,
        PersonId enteredBy,
        int acts) {

    public String label() {
        return String.format(Locale.ROOT, "HN-%04d", number);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether minutes or conclusion are still to be written, and their day has passed. */
    public boolean late(LocalDate today) {
        return (state == MeetingState.OPEN || state == MeetingState.CLOSED)
                && (minutes == null || conclusion == null)
                && dueOn.isBefore(today);
    }

    /** What access is asked about: whoever keeps, chairs or entered it, it is their own. */
    public Thing thing() {
        return Thing.of("meeting", id.value())
                .level(level, rank)
                .person(chair)
                .person(keeper)
                .person(enteredBy);
    }

    Entry entry(String act, String actor) {
        return Entry.of("safeguards.meeting." + act)
                .by(actor)
                .on("meeting", id.value())
                .level(level);
    }

    void require(Set<MeetingState> states) {
        if (!states.contains(state)) {
            throw Refusal.conflict("safeguards.meeting.state." + state, label());
        }
    }

    @Override
    public String toString() {
        return "Meeting[" + label() + " " + state + "]";
    }

    /** Biên bản hoặc kết luận đã viết. @param paper its number */
    public record Written(LocalDate on, String paper) {}

    /**
     * Đồng ý sử dụng bí mật nhà nước trong hội nghị (R-MTG-01).
     *
     * @param position code of the position it rests on
     * @param delegation id of the deputy's paper where it rests on one
     * @param approver who allowed participants from abroad, by the word of the packs; null where there are none
     */
    public record Consent(
            Instant at,
            PersonId by,
            @Nullable String position,
            @Nullable UUID delegation,
            @Nullable String approver) {}

    /** Công an kiểm tra an ninh nơi họp (R-MTG-04): on which day, with which result, by which paper. */
    public record VenueCheck(
            LocalDate on, boolean passed, @Nullable String paper) {}

    /** Nơi họp. */
    public enum Venue {
        OWN,
        OUTSIDE;

        /** As the packs have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Thiết bị lắp đặt trong phòng họp (R-MTG-04): none, or not yet checked by the police, or checked. */
    public enum Equipment {
        NONE,
        UNCHECKED,
        CHECKED
    }
}
