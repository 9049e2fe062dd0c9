package vn.somat.custody.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Deciding;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Quyết định: whether secrets may be carried out or given, by whose power reaches the level today; a refusal says why. */
@Service
public class RequestDecisions {

    private final RequestStore store;
    private final WordStore words;
    private final RequestVerdicts verdicts;
    private final Deciding deciding;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    RequestDecisions(
            RequestStore store,
            WordStore words,
            RequestVerdicts verdicts,
            Deciding deciding,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.verdicts = verdicts;
        this.deciding = deciding;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * @param answer why not; what to heed, where it is allowed
     * @param approver for a foreign body: who allows it, by the word of the packs
     * @param approval and by which paper
     */
    public void decide(
            Reader reader, RequestId id, boolean granted, String answer, @Nullable String approver, String approval) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, known.kind().carries() ? "outing.decide" : "provision.decide", known.thing());
        known.require(RequestState.ASKED);
        var day = Today.of(clock);
        var decider = deciding.require(reader, known.kind().power(), known.thing(), day);
        var said = said(known, granted, answer, approval);
        together.executeWithoutResult(tx -> {
            var request = store.lock(reader, id).orElseThrow(Refusal::notThere);
            request.require(RequestState.ASKED);
            var entry = request.entry(granted ? "custody.request.allowed" : "custody.request.refused", reader.person())
                    .with("position", decider.position())
                    .with("delegation", decider.delegation())
                    .commit("answer", said.get(Said.ANSWER));
            if (granted || request.kind() == RequestKind.ORGANISATION || request.kind() == RequestKind.PERSON) {
                entry = verdicts.decide(
                                request,
                                granted,
                                decider.as(),
                                decider.delegation() != null,
                                reach(reader, request, day),
                                approver,
                                day,
                                reader.actor())
                        .on(entry);
            }
            store.decided(
                    id,
                    granted ? RequestState.ALLOWED : RequestState.REFUSED,
                    reader.person(),
                    decider.position(),
                    decider.delegation(),
                    clock.instant(),
                    ledger.record(entry).value());
            words.add(id, request.content(), said);
        });
    }

    /** Rút: whoever asked does not need it any more. */
    public void withdraw(Reader reader, RequestId id) {
        together.executeWithoutResult(tx -> {
            var request = store.lock(reader, id).orElseThrow(Refusal::notThere);
            if (!request.askedBy().equals(reader.person())) {
                throw Refusal.notAllowed("access.refused.duty");
            }
            if (request.state() != RequestState.ALLOWED) {
                request.require(RequestState.ASKED);
            }
            var entry = ledger.record(request.entry("custody.request.withdrawn", reader.person()));
            store.became(request, RequestState.WITHDRAWN, clock.instant(), entry.value());
        });
    }

    private static Map<Said, String> said(RequestRow request, boolean granted, String answer, String approval) {
        var said = new EnumMap<Said, String>(Said.class);
        if (!granted || !answer.isBlank()) {
            said.put(Said.ANSWER, Boxes.required(Said.ANSWER, answer));
        }
        if (granted && request.kind() == RequestKind.FOREIGN) {
            said.put(Said.APPROVAL, Boxes.required(Said.APPROVAL, approval));
        }
        return said;
    }

    /** Code of the highest level the reader may give; null for none. */
    private @Nullable String reach(Reader reader, RequestRow request, LocalDate day) {
        int rank = deciding.reach(reader.person(), request.kind().power(), day);
        return regulations.on(day).levels().stream()
                .filter(level -> level.rank() == rank)
                .map(Level::code)
                .findFirst()
                .orElse(null);
    }
}
