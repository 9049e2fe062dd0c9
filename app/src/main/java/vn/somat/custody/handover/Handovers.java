package vn.somat.custody.handover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Handing;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Finishing.End;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Lập phiếu giao nhận (R-DLV-04): for one receiver; signed at once at the same screen, or pending until it is received. */
@Service
public class Handovers {

    private static final String GIVE = "carrier.hand-over";
    private static final String SEND = "carrier.send";
    private static final String SEND_OUT = "handover.send-out";

    private final SlipStore store;
    private final SlipWordStore words;
    private final Drafting drafting;
    private final Finishing finishing;
    private final HandoverVerdicts verdicts;
    private final Handing handing;
    private final Signing signing;
    private final Ledger ledger;
    private final TransactionTemplate together;

    Handovers(
            SlipStore store,
            SlipWordStore words,
            Drafting drafting,
            Finishing finishing,
            HandoverVerdicts verdicts,
            Handing handing,
            Signing signing,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.drafting = drafting;
        this.finishing = finishing;
        this.verdicts = verdicts;
        this.handing = handing;
        this.signing = signing;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    /** Nothing moves yet: the giver answers for all of it. */
    public HandoverId prepare(Reader reader, Preparing asked) {
        var receiver = asked.receiver();
        var known = drafting.chosen(reader, asked.carriers(), receiver == null ? SEND_OUT : GIVE);
        var level = Drafting.highest(known);
        if (receiver != null) {
            if (receiver.equals(reader.person())) {
                throw Refusal.invalid("receiver", "custody.handover.to-self");
            }
            drafting.requireCleared(receiver, level);
        }
        var said = said(asked, known);
        var id = new HandoverId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var held = drafting.held(reader, asked.carriers(), receiver == null);
            var slip = drafting.fresh(id, store.nextNumber(), reader, receiver, level, asked.addresseeOnly());
            var entry = naming(slip.entry("custody.handover.prepared", reader.person()), held)
                    .with("count", held.size())
                    .commit("receiver", said.get(Said.BODY))
                    .commit("basis", said.get(Said.BASIS));
            if (receiver != null) {
                entry = entry.on("person", receiver.value());
            }
            store.insert(slip, held, ledger.record(entry));
            words.add(id, slip.content(), said);
        });
        return id;
    }

    /** Giao tay và ký ngay: whoever receives signs with name and PIN at the same screen, and answers from then on. */
    public HandoverId atOnce(Reader reader, List<Seen> chosen, @Nullable SecondPerson receiver) {
        var known = drafting.chosen(reader, chosen, GIVE);
        if (receiver == null) {
            throw Refusal.invalid("second.username", "access.second.needed");
        }
        var highest = Drafting.highest(known);
        var id = new HandoverId(UUID.randomUUID());
        long number = store.nextNumber();
        var checked = new Checked(Counting.sound(known, null).lines(), List.of(), true, null);
        var dearest = known.stream()
                .filter(one -> one.level().rank() == highest.rank())
                .findFirst()
                .orElseThrow();
        var signed = signing.sign(
                reader,
                GIVE,
                Drafting.thing(dearest),
                receiver,
                checked.statement("custody.carrier.handed-over", id, Slip.label(number), verdicts.today()));
        together.executeWithoutResult(tx -> {
            var held = drafting.held(reader, chosen, false);
            var slip = drafting.fresh(id, number, reader, signed.person(), highest, false);
            var entry = slip.entry(Finishing.act(slip, checked), reader.person());
            finishing.end(
                    entry,
                    new End(
                            slip,
                            held,
                            checked,
                            ReceiptKind.SCREEN,
                            reader.person(),
                            signed.person(),
                            signed,
                            null,
                            Map.of()));
        });
        return id;
    }

    /** Gửi bản phát hành cho nơi nhận đã ký sổ: a slip for each recipient, received on paper at once. */
    public List<HandoverId> sendAtOnce(Reader reader, List<Seen> chosen, String receipt) {
        var known = drafting.chosen(reader, chosen, SEND);
        var typed = new Words();
        var signer = typed.required("receipt", receipt, Words.SHORT);
        typed.refuse();
        return together.execute(tx -> {
            var held = drafting.held(reader, chosen, true);
            handing.requireIssued(known.stream().map(Carrier::id).toList());
            return held.stream().collect(Collectors.groupingBy(Handovers::recipient)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> sent(reader, group.getKey(), group.getValue(), signer))
                    .toList();
        });
    }

    private HandoverId sent(Reader reader, String body, List<Carrier> held, String signer) {
        var id = new HandoverId(UUID.randomUUID());
        var slip = drafting.fresh(id, store.nextNumber(), reader, null, Drafting.highest(held), false);
        var checked = new Checked(Counting.sound(held, null).lines(), List.of(), true, null);
        var entry = slip.entry(Finishing.act(slip, checked), reader.person()).commit("receiver", body);
        finishing.end(
                entry,
                new End(
                        slip,
                        held,
                        checked,
                        ReceiptKind.PAPER,
                        reader.person(),
                        null,
                        null,
                        signer,
                        Map.of(Said.BODY, body, Said.SIGNER, signer)));
        return id;
    }

    /** The body is the recipient of the copies; for any other one it is said which paper lets it have them. */
    private static Map<Said, String> said(Preparing asked, List<Carrier> known) {
        var typed = new Words();
        var body = typed.optional("body", asked.body(), Words.SHORT);
        var basis = typed.optional("basis", asked.basis(), Words.SHORT);
        var note = typed.optional("note", asked.note(), Words.LONG);
        var said = new EnumMap<Said, String>(Said.class);
        if (asked.receiver() == null) {
            var recipients = known.stream().map(Handovers::recipient).distinct().toList();
            if (body == null && recipients.size() == 1) {
                body = recipients.getFirst();
            }
            if (body == null || body.isEmpty()) {
                typed.flaw("body", recipients.size() > 1 ? "custody.handover.one-receiver" : "registry.text.required");
            } else if (basis == null && !recipients.equals(List.of(body))) {
                typed.flaw("basis", "custody.handover.basis");
            }
        }
        typed.refuse();
        put(said, Said.BODY, asked.receiver() == null ? body : null);
        put(said, Said.BASIS, basis);
        put(said, Said.NOTE, note);
        return said;
    }

    private static String recipient(Carrier one) {
        return one.kind() == CarrierKind.ISSUED && one.name() != null && !one.cancelled() ? one.name() : "";
    }

    private static void put(Map<Said, String> said, Said box, @Nullable String text) {
        if (text != null) {
            said.put(box, text);
        }
    }

    static Entry naming(Entry entry, List<Carrier> carriers) {
        var named = entry;
        for (var one : carriers) {
            named = named.on("carrier", one.id().value());
        }
        return named;
    }
}
