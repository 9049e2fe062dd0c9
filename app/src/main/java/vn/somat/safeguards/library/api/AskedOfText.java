package vn.somat.safeguards.library.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.TextId;

/** Việc với một văn bản, as another program asks for it; a field that its act does not need is let be. */
record AskedOfText(
        @Nullable Act act,
        String pin,
        @Nullable LocalDate last,
        @Nullable String note) {

    enum Act {
        ISSUE,
        ACKNOWLEDGE,
        END,
        WITHDRAW
    }

    static AskedOfText read(JsonFields body) {
        return new AskedOfText(
                body.choice("act", Act.class), Sent.text(body, "pin"), body.day("last"), body.text("note"));
    }

    void done(LibraryDesk desk, Reader reader, TextId id) {
        switch (act) {
            case ISSUE -> desk.issue(reader, id, pin);
            case ACKNOWLEDGE -> desk.read(reader, id, pin);
            case END -> desk.end(reader, id, last, note);
            case WITHDRAW -> desk.withdraw(reader, id, note);
            case null -> throw Refusal.invalid("act", "safeguards.device.required");
        }
    }

    /** Nothing: a PIN in a log is a PIN lost. */
    @Override
    public String toString() {
        return "AskedOfText";
    }
}
