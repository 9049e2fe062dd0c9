package vn.somat.safeguards.meetings.api;

import org.springframework.stereotype.Component;
import vn.somat.safeguards.meetings.Chairing;
import vn.somat.safeguards.meetings.Consents;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.KeeperChange;
import vn.somat.safeguards.meetings.MeetingDesk;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MinutesDesk;
import vn.somat.safeguards.meetings.RoomSeals;

/** The desks that a file of a meeting passes, together. */
@Component
record MeetingDesks(
        MeetingDesk desk,
        Consents consents,
        Chairing chairing,
        DoorDesk door,
        RoomSeals seals,
        KeeperChange keepers,
        MinutesDesk minutes,
        MeetingEnding ending) {}
