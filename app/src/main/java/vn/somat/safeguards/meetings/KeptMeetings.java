package vn.somat.safeguards.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.organisation.PersonId;

/** Hội nghị người thôi việc còn giữ hồ sơ: anybody who may goes on with them, so they keep nobody here. */
@Component
class KeptMeetings implements Obligations {

    private final MeetingStore store;

    KeptMeetings(MeetingStore store) {
        this.store = store;
    }

    @Override
    public List<Obligation> of(PersonId person) {
        int count = store.kept(person);
        return count == 0 ? List.of() : List.of(new Obligation("safeguards.meeting.owed", count, "/meetings", false));
    }
}
