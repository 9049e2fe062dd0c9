package vn.somat.custody.leavers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carrier;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Tiếp quản khi người giữ chết hoặc vắng mặt đột xuất: whoever takes over and a second person go through all that was held; what is
 * there they answer for from now on, what is not is lost with a reason. One transaction.
 */
@Service
public class LeaverTakeover {

    private static final String ACT = "leaver.take-over";

    private final Leavers leavers;
    private final LeaverHandover handover;
    private final LeavingStore store;
    private final LeavingReading reading;
    private final Contents contents;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    LeaverTakeover(
            Leavers leavers,
            LeaverHandover handover,
            LeavingStore store,
            LeavingReading reading,
            Contents contents,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.leavers = leavers;
        this.handover = handover;
        this.store = store;
        this.reading = reading;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public void takeOver(Reader reader, LeavingId id, List<Inventory> typed, @Nullable SecondPerson second) {
        var one = leavers.known(id);
        access.require(reader, ACT, one.thing());
        if (!one.cause().sudden()) {
            throw Refusal.conflict("custody.leaving.not-sudden");
        }
        if (one.person().equals(reader.person())) {
            throw Refusal.conflict("custody.leaving.own");
        }
        var held = reading.remaining(reader, one.person());
        LeaverHandover.requireWhole(held, typed.stream().map(Inventory::thing).toList());
        var words = new Words();
        var lines = typed.stream()
                .map(line -> new Inventory(line.thing(), words.optional("missing", line.missing(), Words.SHORT)))
                .toList();
        words.refuse();
        var level = held.carriers().stream().map(Carrier::level).max(Comparator.comparingInt(each -> each.rank()));
        Thing thing =
                level.map(each -> one.thing().level(each.code(), each.rank())).orElse(one.thing());
        var confirmed = access.confirm(reader, ACT, thing, second);
        if (one.person().equals(confirmed.second())) {
            throw Refusal.conflict("custody.leaving.own");
        }
        together.executeWithoutResult(tx -> {
            var now = leavers.open(id);
            handover.holdDevices(lines.stream().map(Inventory::thing).toList());
            var kept = new ArrayList<KeptLine>();
            var found = lines.stream()
                    .filter(line -> line.missing() == null)
                    .map(Inventory::thing)
                    .toList();
            if (!found.isEmpty()) {
                var entry = handover.move(
                        entry("custody.leaving.taken-over", reader, now, confirmed, found),
                        reader.person(),
                        confirmed.second(),
                        null,
                        found,
                        now.person(),
                        reader.person());
                found.forEach(each -> kept.add(KeptLine.received(each, reader.person(), entry.value())));
            }
            for (var line : lines) {
                if (line.missing() != null) {
                    var code = level.map(each -> each.code()).orElse("mat");
                    kept.add(missing(reader, now, confirmed, line.thing(), line.missing(), code));
                }
            }
            handover.requireNothingLeft(now.person());
            store.add(id, kept);
            store.taken(id, clock.instant(), reader.person(), confirmed.second(), confirmed.alone());
        });
    }

    private KeptLine missing(
            Reader reader, Leaving one, Confirmed confirmed, HeldThing thing, String reason, String level) {
        var only = List.of(thing);
        var entry = handover.move(
                entry("custody.leaving.missing", reader, one, confirmed, only),
                reader.person(),
                confirmed.second(),
                reason,
                only,
                one.person(),
                null);
        var content = contents.create(KeyGroup.of(level));
        try (var keys = contents.open(List.of(content))) {
            return KeptLine.missing(thing, content, keys.seal(content, KeptLine.REASON, reason), entry.value());
        }
    }

    private static Entry entry(String act, Reader reader, Leaving one, Confirmed confirmed, List<HeldThing> things) {
        var entry = confirmed.witnessed(one.entry(act, reader.actor())).with("things", things.size());
        for (var thing : things) {
            entry = entry.on(thing.isDevice() ? "device" : "carrier", thing.id());
        }
        return entry;
    }
}
