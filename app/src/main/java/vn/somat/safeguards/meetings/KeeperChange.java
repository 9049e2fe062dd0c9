package vn.somat.safeguards.meetings;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.ledger.Refusal;

/**
 * Đổi người giữ hồ sơ, tài liệu phát: after the consent too, for what was consented to does not name them. Whoever takes it on
 * signs with their own key and answers from then on; what is out is collected first, for its keeper answers for it.
 */
@Service
public class KeeperChange {

    static final String ACT = "meeting.hand-on";

    private static final Set<MeetingState> STATES =
            Set.of(MeetingState.CONSENTED, MeetingState.OPEN, MeetingState.CLOSED);

    private final MeetingStore store;
    private final HandOutStore handOuts;
    private final MeetingWriter writer;
    private final Signing signing;
    private final Access access;

    KeeperChange(MeetingStore store, HandOutStore handOuts, MeetingWriter writer, Signing signing, Access access) {
        this.store = store;
        this.handOuts = handOuts;
        this.writer = writer;
        this.signing = signing;
        this.access = access;
    }

    /** @param next who takes it on, at the same screen */
    public void change(Reader reader, MeetingId id, int seen, String reason, @Nullable SecondPerson next) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, ACT, known.thing());
        known.require(STATES);
        var why = Boxes.reason(reason);
        if (next == null) {
            throw Refusal.invalid("second.username", "access.second.needed").allowedBy(access.seconds(reader, ACT));
        }
        var kind = MeetingAct.Kind.KEEPER_CHANGED;
        var statement = Statement.of("safeguards.meeting." + kind.act())
                .on("meeting", id.value())
                .on("person", known.keeper().value())
                .with("acts", seen);
        var signed = signing.sign(reader, ACT, known.thing(), next, statement);
        writer.seen(reader, id, seen, STATES, meeting -> {
            if (signed.person().equals(meeting.keeper())) {
                throw Refusal.conflict("safeguards.meeting.keeps-already", meeting.label());
            }
            var out = handOuts.out(meeting);
            if (!out.isEmpty()) {
                throw Refusal.conflict(
                        "safeguards.meeting.missing",
                        out.size(),
                        out.stream().map(HandOut::label).collect(Collectors.joining(", ")));
            }
            store.keeper(meeting, signed.person());
            var entry = MeetingWriter.entry(kind, meeting, reader)
                    .on("person", meeting.keeper().value())
                    .on("person", signed.person().value())
                    .with("acts", seen);
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    new Confirmed(ACT, null, signed.person(), false),
                    why,
                    signed.witnessed(entry));
        });
    }
}
