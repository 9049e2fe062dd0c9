package vn.somat.safeguards.seals.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.seals.NewTakingOver;
import vn.somat.safeguards.seals.NewUse;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealTakingOver;

/** Việc với một con dấu, as another program asks for it; a field that its act does not need is let be. */
record AskedOfSeal(
        @Nullable Act act,
        int seen,
        NewTakingOver taking,
        boolean sound,
        @Nullable LocalDate next,
        NewUse use,
        @Nullable Integer line,
        @Nullable SecondPerson second) {

    enum Act {
        HAND_OVER,
        TAKE_OVER,
        CHECK,
        END,
        USE,
        STRIKE
    }

    static AskedOfSeal read(JsonFields body) {
        var note = body.text("note");
        return new AskedOfSeal(
                body.choice("act", Act.class),
                Objects.requireNonNullElse(body.whole("seen"), 0),
                new NewTakingOver(body.text("place"), note, body.text("minutes")),
                body.flag("sound"),
                body.day("next"),
                new NewUse(body.day("day"), body.text("paper"), body.whole("copies"), body.id("askedBy"), note),
                body.whole("line"),
                Sent.second(body));
    }

    void done(SealDesk desk, SealTakingOver takingOver, Reader reader, UUID id) {
        switch (act) {
            case HAND_OVER -> {
                var unused = desk.handOver(reader, id, seen, taking.place(), second);
            }
            case TAKE_OVER -> {
                var unused = takingOver.take(reader, id, seen, taking, second);
            }
            case CHECK -> desk.look(reader, id, seen, sound, taking.note(), next);
            case END -> desk.end(reader, id, seen, taking.note(), second);
            case USE -> desk.use(reader, id, use);
            case STRIKE -> desk.strike(reader, id, line == null ? 0 : line, taking.note());
            case null -> throw Refusal.invalid("act", "safeguards.device.required");
        }
    }
}
