package vn.somat.custody.handover;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signed;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.classification.determination.Words;
import vn.somat.custody.handover.Finishing.End;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Ký nhận (R-DLV-04, 05): counted first; signed at the giver's screen, at one's own, or on the printed slip. */
@Service
public class SlipReceipts {

    private static final String DELIVER = "handover.deliver";

    private final SlipReadStore reads;
    private final SlipReading reading;
    private final Finishing finishing;
    private final Scans scans;
    private final HandoverVerdicts verdicts;
    private final Signing signing;
    private final Access access;
    private final TransactionTemplate together;

    SlipReceipts(
            SlipReadStore reads,
            SlipReading reading,
            Finishing finishing,
            Scans scans,
            HandoverVerdicts verdicts,
            Signing signing,
            Access access,
            PlatformTransactionManager transactions) {
        this.reads = reads;
        this.reading = reading;
        this.finishing = finishing;
        this.scans = scans;
        this.verdicts = verdicts;
        this.signing = signing;
        this.access = access;
        this.together = new TransactionTemplate(transactions);
    }

    /** Ký tại màn hình của người giao: name and PIN of the addressee. */
    public void atScreen(Reader reader, HandoverId id, Counting counting, @Nullable SecondPerson who) {
        var slip = brought(reader, id, DELIVER);
        requirePerson(slip);
        var checked = Checked.of(view(slip), counting);
        if (who == null) {
            throw Refusal.invalid("second.username", "access.second.needed");
        }
        var signed = signing.sign(reader, DELIVER, slip.thing(slip.bearer()), who, statement(slip, checked));
        if (!signed.person().equals(slip.receiver())) {
            throw Refusal.notAllowed("custody.handover.not-addressed", slip.label());
        }
        end(reader, slip, checked, ReceiptKind.SCREEN, signed.person(), signed);
    }

    /** Ký tại chỗ của mình: signed in, with the own PIN. */
    public void own(Reader reader, HandoverId id, Counting counting, String pin) {
        var slip = reads.find(reader, id).orElseThrow(Refusal::notThere);
        if (!reader.person().equals(slip.receiver())) {
            throw Refusal.notAllowed("custody.handover.not-addressed", slip.label());
        }
        access.require(reader, "handover.receive", slip.thing(slip.receiver()));
        slip.requireOpen();
        if (slip.state() == SlipState.PREPARED) {
            throw Refusal.conflict("custody.handover.not-left", slip.label());
        }
        var checked = Checked.of(view(slip), counting);
        var signed = signing.sign(reader, pin, statement(slip, checked));
        end(reader, slip, checked, ReceiptKind.OWN, null, signed);
    }

    /**
     * Ký trên phiếu giấy: entered by whoever brought it. For a person of the office, with a scan and before a witness: nobody
     * is made to answer by somebody else's word alone.
     */
    public void onPaper(
            Reader reader,
            HandoverId id,
            Counting counting,
            @Nullable String signer,
            @Nullable SecondPerson witness,
            @Nullable InputStream scan) {
        var person = reads.find(reader, id).orElseThrow(Refusal::notThere).receiver() != null;
        var slip = brought(reader, id, person ? "handover.enter-for" : "handover.enter");
        var typed = new Words();
        var who = typed.required("signer", signer, Words.SHORT);
        if (person && scan == null) {
            typed.flaw("file", "custody.handover.scan-needed");
        }
        typed.refuse();
        var checked = Checked.of(view(slip), counting);
        var confirmed =
                person ? access.confirm(reader, "handover.enter-for", slip.thing(slip.bearer()), witness) : null;
        var file = scan == null ? null : scans.read(scan);
        together.executeWithoutResult(tx -> {
            var now = unchanged(reader, slip);
            var entry = now.entry(Finishing.act(now, checked), reader.person());
            var second = confirmed == null ? null : confirmed.second();
            finishing.end(
                    confirmed == null ? entry : confirmed.witnessed(entry),
                    new End(
                            now,
                            null,
                            checked,
                            ReceiptKind.PAPER,
                            reader.person(),
                            second,
                            null,
                            who,
                            Map.of(Said.SIGNER, who)));
            if (file != null) {
                scans.keep(reader, now, file);
            }
        });
    }

    private void end(
            Reader reader,
            KeptSlip slip,
            Checked checked,
            ReceiptKind receipt,
            @Nullable PersonId second,
            Signed signed) {
        together.executeWithoutResult(tx -> {
            var now = unchanged(reader, slip);
            finishing.end(
                    now.entry(Finishing.act(now, checked), reader.person()),
                    new End(now, null, checked, receipt, reader.person(), second, signed, null, Map.of()));
        });
    }

    /** Held against everybody else; refuses when it is not any more what was counted. */
    private KeptSlip unchanged(Reader reader, KeptSlip seen) {
        var now = reads.lock(reader, seen.id()).orElseThrow(Refusal::notThere).requireOpen();
        if (now.state() != seen.state() || !now.bearer().equals(seen.bearer())) {
            throw Refusal.conflict("custody.handover.changed", now.label());
        }
        return now;
    }

    private KeptSlip brought(Reader reader, HandoverId id, String act) {
        var slip = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, act, slip.thing(slip.bearer()));
        return slip.requireOpen();
    }

    private Slip view(KeptSlip slip) {
        return Objects.requireNonNull(together.execute(tx -> reading.view(slip)));
    }

    private Statement statement(KeptSlip slip, Checked checked) {
        return checked.statement(Finishing.act(slip, checked), slip.id(), slip.label(), verdicts.today());
    }

    private static void requirePerson(KeptSlip slip) {
        if (slip.receiver() == null) {
            throw Refusal.conflict("custody.handover.body-on-paper");
        }
    }
}
