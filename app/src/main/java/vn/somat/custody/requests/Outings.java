package vn.somat.custody.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Leaving;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Refusal;

/** Mang ra khỏi nơi lưu giữ (R-CRY): asked by who holds and carries, out, back with a report; what is lost on the way. */
@Service
public class Outings {

    private static final int MOST = 200;
    private static final String CARRY = "outing.carry";

    private final RequestStore store;
    private final WordStore words;
    private final RequestWriter writer;
    private final RequestVerdicts verdicts;
    private final Carriers carriers;
    private final Leaving leaving;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    Outings(
            RequestStore store,
            WordStore words,
            RequestWriter writer,
            RequestVerdicts verdicts,
            Carriers carriers,
            Leaving leaving,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.verdicts = verdicts;
        this.carriers = carriers;
        this.leaving = leaving;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param typed by the names of {@link RequestKind#boxes} */
    public RequestId ask(
            Reader reader,
            boolean abroad,
            List<Seen> chosen,
            @Nullable LocalDate leaves,
            @Nullable LocalDate due,
            Map<String, String> typed) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", MOST);
        }
        var along = carriers.require(reader, chosen.stream().map(Seen::carrier).toList());
        for (var one : along) {
            access.require(reader, "outing.ask", thing(one));
            if (one.account().state() != Account.State.HELD) {
                throw Refusal.conflict("custody.carrier.not-held", one.label());
            }
        }
        var kind = abroad ? RequestKind.CARRY_ABROAD : RequestKind.CARRY_OUT;
        var flaws = new Words();
        var said = Boxes.filled(flaws, kind.asked(), typed);
        if (leaves == null) {
            flaws.flaw("leaves", "registry.text.required");
        }
        if (due == null) {
            flaws.flaw("due", "registry.text.required");
        } else if (due.isBefore(leaves == null ? today() : leaves) || due.isBefore(today())) {
            flaws.flaw("due", "custody.request.due");
        }
        Boxes.refuse(flaws);
        var highest = along.stream()
                .map(Carrier::level)
                .max(Comparator.comparingInt(level -> level.rank()))
                .orElseThrow();
        if (!highest.secret()) {
            throw Refusal.conflict("custody.request.ordinary");
        }
        var ids = along.stream().map(Carrier::id).toList();
        return Objects.requireNonNull(together.execute(
                tx -> writer.write("custody.outing.asked", kind, highest, leaves, due, reader.person(), ids, said)));
    }

    /** Mang đi: all of them or none. */
    public void leave(Reader reader, RequestId id) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var request = held(reader, id, RequestState.ALLOWED);
            if (request.leavesOn() != null && today().isBefore(request.leavesOn())) {
                throw Refusal.conflict("custody.request.too-early");
            }
            if (request.dueOn() != null && request.dueOn().isBefore(today())) {
                throw Refusal.conflict("custody.request.too-late");
            }
            var entry = leaving.carryOut(
                    reader, store.carriers(id), request.rank(), request.entry("custody.outing.left", reader.person()));
            store.became(request, RequestState.OUT, clock.instant(), entry.value());
        });
    }

    /**
     * Mang về, kèm báo cáo việc quản lý, sử dụng (R-CRY-03).
     *
     * @param returned whether all that was not lost is back where it is kept, as who carried it says
     */
    public void comeBack(Reader reader, RequestId id, String report, boolean returned) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var request = held(reader, id, RequestState.OUT);
            var said = Boxes.required(Said.REPORT, report);
            var judged = verdicts.back(request, returned, today(), reader.actor());
            var entry = leaving.bringBack(
                    reader,
                    store.carriers(id),
                    request.outEntry(),
                    judged.on(request.entry("custody.outing.back", reader.person()))
                            .commit("report", said));
            store.became(request, RequestState.BACK, clock.instant(), entry.value());
            words.add(id, request.content(), Map.of(Said.REPORT, said));
        });
    }

    /** Báo mất trên đường (R-CRY-04). @param leaderTold whether the head of the delegation abroad was told */
    public void lose(Reader reader, RequestId id, CarrierId carrier, String report, boolean leaderTold) {
        require(reader, id);
        together.executeWithoutResult(tx -> {
            var request = held(reader, id, RequestState.OUT);
            var why = Boxes.required(Said.LOSS, report);
            if (!store.carriers(id).contains(carrier)) {
                throw Refusal.notThere();
            }
            var judged = verdicts.lose(request, leaderTold, today(), reader.actor());
            var entry = leaving.lose(
                    reader,
                    carrier,
                    request.outEntry(),
                    why,
                    judged.on(request.entry("custody.outing.lost", reader.person())));
            store.became(request, RequestState.OUT, clock.instant(), entry.value());
        });
    }

    /** Before anything is held: a refusal is recorded by itself. */
    private void require(Reader reader, RequestId id) {
        var request = store.find(reader, id).orElseThrow(Refusal::notThere);
        request.requireCarrying(true);
        access.require(reader, CARRY, request.thing());
    }

    private RequestRow held(Reader reader, RequestId id, RequestState state) {
        var request = store.lock(reader, id).orElseThrow(Refusal::notThere);
        request.require(state);
        return request;
    }

    private static Thing thing(Carrier one) {
        return Thing.of("carrier", one.id().value())
                .level(one.level().code(), one.level().rank())
                .person(one.account().holder());
    }

    private LocalDate today() {
        return Today.of(clock);
    }
}
