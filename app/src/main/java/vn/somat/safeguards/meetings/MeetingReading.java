package vn.somat.safeguards.meetings;

import java.util.EnumMap;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;

/** Puts a file together for one reader. */
@Component
class MeetingReading {

    private final MeetingWordStore words;
    private final AttendeeStore attendees;
    private final HandOutStore handOuts;
    private final DepositStore deposits;
    private final RoomSeals seals;
    private final MeetingActStore acts;
    private final HandOutCarriers carriers;
    private final MinutesKeeping keeping;
    private final MeetingVerdicts verdicts;
    private final FileSigning signing;

    MeetingReading(
            MeetingWordStore words,
            AttendeeStore attendees,
            HandOutStore handOuts,
            DepositStore deposits,
            RoomSeals seals,
            MeetingActStore acts,
            HandOutCarriers carriers,
            MinutesKeeping keeping,
            MeetingVerdicts verdicts,
            FileSigning signing) {
        this.words = words;
        this.attendees = attendees;
        this.handOuts = handOuts;
        this.deposits = deposits;
        this.seals = seals;
        this.acts = acts;
        this.carriers = carriers;
        this.keeping = keeping;
        this.verdicts = verdicts;
        this.signing = signing;
    }

    MeetingFile file(Reader reader, Meeting meeting) {
        boolean opens = keeping.opens(reader, meeting);
        var said = new EnumMap<Said, String>(Said.class);
        words.of(meeting).forEach((box, text) -> {
            if (opens || !box.minutes()) {
                said.put(box, text);
            }
        });
        var listed = handOuts.all(meeting);
        return new MeetingFile(
                meeting,
                said,
                attendees.all(meeting),
                listed,
                handOuts.issues(meeting),
                deposits.all(meeting),
                seals.all(meeting),
                acts.of(meeting),
                carriers.behind(listed.stream().map(HandOut::carrier).toList()),
                keeping.unit(meeting.kind()).orElse(null),
                !opens,
                verdicts.guarded(meeting),
                !verdicts.chair(meeting).refused(),
                seals.dueTonight(meeting),
                seals.unsealedNight(meeting),
                meeting.consent() == null ? null : signing.stands(meeting));
    }
}
