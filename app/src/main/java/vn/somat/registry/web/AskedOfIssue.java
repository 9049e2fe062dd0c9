package vn.somat.registry.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.issues.Issues;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/**
 * Việc với một lần phát hành, as another program asks for it.
 *
 * @param code what stands on a copy that came back
 */
record AskedOfIssue(@Nullable Act act, String code, int copy, String reason) {

    enum Act {
        BACK,
        UNDO,
        GONE,
        CLOSE
    }

    static AskedOfIssue read(JsonFields body) {
        return new AskedOfIssue(
                body.choice("act", Act.class),
                Sent.text(body, "code"),
                Objects.requireNonNullElse(body.whole("copy"), 0),
                Sent.text(body, "reason"));
    }

    void done(Issues issues, Reader reader, UUID id) {
        switch (act) {
            case BACK -> {
                int unused = issues.back(reader, id, code);
            }
            case UNDO -> issues.undo(reader, id, copy);
            case GONE -> issues.gone(reader, id, copy, reason);
            case CLOSE -> issues.close(reader, id);
            case null -> throw Refusal.invalid("act", "registry.text.required");
        }
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfIssue[" + act + "]";
    }
}
