package vn.somat.safeguards.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.meetings.Meeting.Consent;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.safeguards.meetings.Meeting.Written;
import vn.somat.vault.ContentId;
import vn.somatdb.safeguards.tables.records.MeetingRecord;

/** Reads a row of the register of meetings. */
final class MeetingRowStore {

    private MeetingRowStore() {}

    static Meeting meeting(MeetingRecord row) {
        return new Meeting(
                new MeetingId(row.getId()),
                row.getNumber(),
                MeetingKind.valueOf(row.getKind()),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                row.getFirstDay(),
                row.getLastDay(),
                Venue.valueOf(row.getVenue()),
                row.getRoom(),
                Equipment.valueOf(row.getEquipment()),
                row.getCheckedOn() == null
                        ? null
                        : new VenueCheck(row.getCheckedOn(), row.getPassed(), row.getCheckPaper()),
                new PersonId(row.getChair()),
                new PersonId(row.getKeeper()),
                row.getDevicesAllowed(),
                MeetingState.valueOf(row.getState()),
                row.getConsentedBy() == null
                        ? null
                        : new Consent(
                                row.getConsentedAt(),
                                new PersonId(row.getConsentedBy()),
                                row.getPosition(),
                                row.getDelegation(),
                                row.getApprover()),
                row.getClosedAt(),
                row.getDueOn(),
                written(row.getMinutesOn(), row.getMinutesPaper()),
                written(row.getConclusionOn(), row.getConclusionPaper()),
                new PersonId(row.getEnteredBy()),
                row.getActs());
    }

    private static @Nullable Written written(@Nullable LocalDate on, @Nullable String paper) {
        return on == null ? null : new Written(on, paper == null ? "" : paper);
    }
}
