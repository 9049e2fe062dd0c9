package vn.somat.custody.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.custody.registers.OnPaper;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.Witness;

/** Phiếu giao nhận, danh mục trong bì: as PDF/A, with the slip's own code and what the ledger came to. */
@Service
public class HandoverSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final HandoverBook book;
    private final SlipReadStore store;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    HandoverSheets(
            HandoverBook book,
            SlipReadStore store,
            Organisation organisation,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts) {
        this.book = book;
        this.store = store;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** To be signed by both, or as it was signed. The seal on it covers the entry that it was printed. */
    public byte[] slip(Reader reader, HandoverId id) {
        var slip = book.read(reader, id);
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("giver"), person(slip.giver())));
        fields.add(new Field(say("receiver"), to(slip)));
        add(fields, "basis", slip.basis());
        fields.add(new Field(say("level"), slip.level().label()));
        var packed = slip.packed();
        if (packed != null) {
            fields.add(new Field(say("packing"), packing(packed)));
        }
        if (slip.addresseeOnly()) {
            fields.add(new Field(say("opening"), say("addressee-only")));
        }
        add(fields, "carrier", slip.courier() == null ? slip.carriedBy() : person(slip.courier()));
        add(fields, "means", slip.means());
        add(fields, "note", slip.note());
        if (slip.state().received()) {
            fields.add(new Field(say("received"), received(slip)));
            add(fields, "key", slip.signedKey());
        }
        var signatures = new ArrayList<Field>();
        signatures.add(new Field(say("sign.giver"), person(slip.giver())));
        if (slip.courier() != null || slip.carriedBy() != null) {
            signatures.add(new Field(say("sign.carrier"), slip.courier() == null ? "" : person(slip.courier())));
        }
        signatures.add(new Field(say("sign.receiver"), slip.receiver() == null ? "" : person(slip.receiver())));
        return print(reader, slip, "slip", fields, signatures);
    }

    /** What lies in the envelope, to be put into the inner one. */
    public byte[] contents(Reader reader, HandoverId id) {
        var slip = book.read(reader, id);
        var packed = slip.packed();
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("giver"), person(slip.giver())));
        fields.add(new Field(say("receiver"), to(slip)));
        add(fields, "seal", packed == null ? null : packed.seal());
        return print(reader, slip, "contents", fields, List.of(new Field(say("sign.packer"), person(slip.giver()))));
    }

    private byte[] print(Reader reader, Slip slip, String what, List<Field> fields, List<Field> signatures) {
        ledger.recordAlone(store.find(reader, slip.id())
                .orElseThrow(Refusal::notThere)
                .entry("custody.handover.printed", reader.person())
                .with("sheet", what));
        var sheet = new FolderSheet(
                say(what + ".title"),
                fields,
                List.of(
                        new SheetColumn(say("column.number"), 12),
                        new SheetColumn(say("column.label"), 22),
                        new SheetColumn(say("column.paper"), 40),
                        new SheetColumn(say("column.level"), 20),
                        new SheetColumn(say("column.copy"), 16),
                        new SheetColumn(say("column.pages"), 14),
                        new SheetColumn(say("column.remark"), 36)),
                rows(slip),
                signatures);
        return papers.print(
                slip.label(),
                say(what + ".title") + " " + slip.label(),
                List.of(sheet),
                say("sign"),
                new Witness(slip.label(), slip.label() + "\n" + OnPaper.day(slip.preparedAt())),
                Checkpoint::shortForm);
    }

    private List<List<String>> rows(Slip slip) {
        var rows = new ArrayList<List<String>>();
        for (var line : slip.lines()) {
            var carrier = line.carrier();
            var copy = carrier.copyNumber();
            var paper = carrier.paper();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    carrier.label(),
                    paper == null || paper.isEmpty() ? say("no-paper") : paper,
                    carrier.level().label(),
                    copy == null ? "" : copy.toString(),
                    line.pages() == null ? "" : line.pages().toString(),
                    Boolean.FALSE.equals(line.found())
                            ? say("missing")
                            : line.counted() == null || line.counted().equals(line.pages())
                                    ? ""
                                    : say("counted", line.counted().toString())));
        }
        return rows;
    }

    private String received(Slip slip) {
        var at = slip.endedAt() == null ? "" : OnPaper.moment(slip.endedAt());
        return say("received." + slip.receipt(), at, slip.signer() == null ? "" : slip.signer())
                + (slip.state() == SlipState.EXCEPTIONS ? " " + say("exceptions") : "");
    }

    private String packing(Slip.Packed packed) {
        var words =
                say("packed", Integer.toString(packed.envelopes()), packed.letter() == null ? "–" : packed.letter());
        return packed.seal() == null ? words : words + ", " + say("sealed", packed.seal());
    }

    private String to(Slip slip) {
        return slip.receiver() != null ? person(slip.receiver()) : slip.body() == null ? "" : slip.body();
    }

    private void add(List<Field> fields, String label, @Nullable String value) {
        if (value != null) {
            fields.add(new Field(say(label), value));
        }
    }

    private String person(PersonId id) {
        return organisation.nameOf(id);
    }

    private String say(String key, Object... args) {
        return texts.getMessage("custody.handover.paper." + key, args, VIETNAMESE);
    }
}
