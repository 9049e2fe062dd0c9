package vn.somat.safeguards.meetings.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.meetings.MeetingAct;
import vn.somat.safeguards.meetings.MeetingFile;
import vn.somat.safeguards.meetings.RoomSeal;
import vn.somat.safeguards.meetings.Said;

/**
 * Hồ sơ hội nghị, as {@code openapi.yaml} describes it: as far as the owner of the token may see it.
 *
 * @param apart whether minutes are kept from this reader
 * @param asSigned whether what stands now is what was signed last; null where nobody has consented
 */
record MeetingFileJson(
        MeetingJson meeting,
        Map<Said, String> words,
        BoardJson board,
        List<RoomSealJson> nights,
        List<MeetingActJson> acts,
        boolean apart,
        @Nullable Boolean asSigned) {

    /** Niêm phong phòng họp qua đêm. @param seal null: nobody sealed the room that evening */
    record RoomSealJson(
            LocalDate evening,
            @Nullable String seal,
            @Nullable Instant sealedAt,
            @Nullable Instant openedAt,
            @Nullable Boolean intact,
            @Nullable String note) {

        static RoomSealJson of(RoomSeal one) {
            return new RoomSealJson(
                    one.evening(), one.seal(), one.sealedAt(), one.openedAt(), one.intact(), one.note());
        }
    }

    /** Một việc đã làm với hồ sơ. */
    record MeetingActJson(
            MeetingAct.Kind kind,
            Instant at,
            UUID by,
            @Nullable UUID second,
            @Nullable String note) {

        static MeetingActJson of(MeetingAct one) {
            var second = one.second();
            return new MeetingActJson(
                    one.kind(), one.at(), one.by().value(), second == null ? null : second.value(), one.note());
        }
    }

    static MeetingFileJson of(MeetingFile file) {
        return new MeetingFileJson(
                MeetingJson.of(file.meeting()),
                file.words(),
                BoardJson.of(file),
                file.seals().stream().map(RoomSealJson::of).toList(),
                file.acts().stream().map(MeetingActJson::of).toList(),
                file.apart(),
                file.asSigned());
    }

    @Override
    public String toString() {
        return "MeetingFileJson[" + meeting.label() + "]";
    }
}
