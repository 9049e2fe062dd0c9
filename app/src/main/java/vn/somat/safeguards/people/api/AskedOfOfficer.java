package vn.somat.safeguards.people.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.people.OfficerDesk;

/** Việc với một phân công, as another program asks for it; a field that its act does not need is let be. */
record AskedOfOfficer(
        @Nullable Act act,
        @Nullable String condition,
        boolean met,
        @Nullable String evidence,
        @Nullable LocalDate last,
        @Nullable String note,
        @Nullable SecondPerson second) {

    enum Act {
        PROVE,
        END
    }

    static AskedOfOfficer read(JsonFields body) {
        return new AskedOfOfficer(
                body.choice("act", Act.class),
                body.text("condition"),
                body.flag("met"),
                body.text("evidence"),
                body.day("last"),
                body.text("note"),
                Sent.second(body));
    }

    void done(OfficerDesk desk, Reader reader, UUID id) {
        switch (act) {
            case PROVE -> desk.prove(reader, id, condition, met, evidence);
            case END -> desk.end(reader, id, last, note, second);
            case null -> throw Refusal.invalid("act", "safeguards.device.required");
        }
    }
}
