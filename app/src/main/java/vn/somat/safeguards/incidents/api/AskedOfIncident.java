package vn.somat.safeguards.incidents.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.incidents.IncidentAct;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;

/** Việc với một vụ lộ, mất, as another program asks for it; a field that its act does not need is let be. */
record AskedOfIncident(
        @Nullable Act act,
        int seen,
        @Nullable LocalDate day,
        @Nullable String words,
        @Nullable SecondPerson second) {

    enum Act {
        SEE,
        TOLD,
        MEASURE,
        CAUSE,
        HANDLING,
        LESSON,
        POSTPONE,
        CLOSE
    }

    static AskedOfIncident read(JsonFields body) {
        return new AskedOfIncident(
                body.choice("act", Act.class),
                Objects.requireNonNullElse(body.whole("seen"), 0),
                body.day("day"),
                body.text("words"),
                Sent.second(body));
    }

    void done(IncidentDesk desk, Reader reader, IncidentId id) {
        switch (act) {
            case SEE -> desk.see(reader, id, seen);
            case TOLD, MEASURE, CAUSE, HANDLING, LESSON ->
                desk.note(reader, id, seen, IncidentAct.Kind.valueOf(act.name()), day, words);
            case POSTPONE -> desk.postpone(reader, id, seen, day, words);
            case CLOSE -> desk.close(reader, id, seen, second);
            case null -> throw Refusal.invalid("act", "incidents.required");
        }
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfIncident[" + act + "]";
    }
}
