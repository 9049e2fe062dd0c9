package vn.somat.safeguards.meetings.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.json.JsonFields;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.NewMeeting;
import vn.somat.safeguards.meetings.Said;

/** Hội nghị gửi vào: the fields of a meeting that is entered or changed, with its words. */
record MeetingBody(NewMeeting meeting, Map<String, String> words) {

    static MeetingBody read(JsonFields body) {
        var meeting = new NewMeeting(
                body.choice("kind", MeetingKind.class),
                body.text("level"),
                body.day("firstDay"),
                body.day("lastDay"),
                body.choice("venue", Venue.class),
                body.text("room"),
                body.choice("equipment", Equipment.class),
                body.id("chair"),
                body.id("keeper"));
        return new MeetingBody(meeting, words(body.object("words")));
    }

    private static Map<String, String> words(@Nullable JsonFields typed) {
        var words = new HashMap<String, String>();
        if (typed != null) {
            for (var box : Said.values()) {
                var text = box.planned() ? typed.text(box.name()) : null;
                if (text != null) {
                    words.put(box.name(), text);
                }
            }
            typed.noMore();
        }
        return words;
    }

    @Override
    public String toString() {
        return "MeetingBody";
    }
}
