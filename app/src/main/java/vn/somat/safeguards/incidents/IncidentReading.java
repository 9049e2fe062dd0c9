package vn.somat.safeguards.incidents;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.somat.vault.Contents;

/** Opens the words of an incident. In the caller's transaction. */
@Component
class IncidentReading {

    private final IncidentStore store;
    private final Contents contents;

    IncidentReading(IncidentStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    IncidentFile file(Incident incident) {
        var words = store.words(incident.id());
        var content = words.content();
        try (var keys = contents.open(List.of(content))) {
            var seen = keys.text(content, "seen", words.seen());
            return new IncidentFile(
                    incident,
                    Objects.requireNonNullElse(keys.text(content, "what", words.what()), ""),
                    Objects.requireNonNullElse(keys.text(content, "how", words.how()), ""),
                    seen == null ? List.of() : seen.lines().toList(),
                    store.acts(incident.id()).stream()
                            .map(one -> {
                                var act = one.act();
                                return new IncidentAct(
                                        act.number(),
                                        act.kind(),
                                        act.day(),
                                        keys.text(content, field(act.number()), one.words()),
                                        act.at(),
                                        act.by());
                            })
                            .toList());
        }
    }

    static String field(int act) {
        return "act-" + act;
    }
}
