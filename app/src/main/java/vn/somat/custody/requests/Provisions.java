package vn.somat.custody.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Leaving;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Cung cấp, chuyển giao (R-PRV): the written request of others is entered, and what is given goes out against a signature. */
@Service
public class Provisions {

    private final RequestStore store;
    private final WordStore words;
    private final RequestWriter writer;
    private final Carriers carriers;
    private final Leaving leaving;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    Provisions(
            RequestStore store,
            WordStore words,
            RequestWriter writer,
            Carriers carriers,
            Leaving leaving,
            Regulations regulations,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.carriers = carriers;
        this.leaving = leaving;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param typed by the names of {@link RequestKind#boxes} */
    public RequestId enter(Reader reader, RequestKind kind, String level, Map<String, String> typed) {
        if (kind.carries()) {
            throw Refusal.notThere();
        }
        var flaws = new Words();
        var said = Boxes.filled(flaws, kind.asked(), typed);
        var asked = regulations.on(Today.of(clock)).level(level).filter(Level::secret);
        if (asked.isEmpty()) {
            flaws.flaw("level", "custody.enter.level");
        }
        Boxes.refuse(flaws);
        var of = asked.orElseThrow();
        access.require(reader, "provision.enter", Thing.of(RequestRow.THING, "").level(of.code(), of.rank()));
        return Objects.requireNonNull(together.execute(tx ->
                writer.write("custody.provision.entered", kind, of, null, null, reader.person(), List.of(), said)));
    }

    /** Giao: copies the reader holds, none above the level that was decided about. */
    public void give(Reader reader, RequestId id, List<Seen> chosen, String receipt) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        known.requireCarrying(false);
        known.require(RequestState.ALLOWED);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("carriers", "custody.request.choose");
        }
        var given = carriers.require(reader, chosen.stream().map(Seen::carrier).toList());
        given.forEach(one -> access.require(reader, "provision.give", thing(one)));
        var said = Boxes.required(Said.RECEIPT, receipt);
        together.executeWithoutResult(tx -> {
            var request = store.lock(reader, id).orElseThrow(Refusal::notThere);
            request.require(RequestState.ALLOWED);
            var entry = leaving.give(
                    reader, chosen, request.rank(), said, request.entry("custody.provision.given", reader.person()));
            store.add(id, given.stream().map(Carrier::id).toList());
            store.became(request, RequestState.GIVEN, clock.instant(), entry.value());
            words.add(id, request.content(), Map.of(Said.RECEIPT, said));
        });
    }

    private static Thing thing(Carrier one) {
        return Thing.of("carrier", one.id().value())
                .level(one.level().code(), one.level().rank())
                .person(one.account().holder());
    }
}
