package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Sửa nơi nhận: who is on the line and should not be, or gets another number of copies. What stood there is kept as the
 * old value of one correction; whoever stays keeps the place they had.
 */
@Component
class RecipientCorrection {

    private static final String FIELD = "recipients";

    private final Lines lines;
    private final LineChanger changer;
    private final RecipientStore recipients;
    private final Ledger ledger;
    private final OfficeDay day;
    private final LevelBasis basis;
    private final CopyKeeping copies;

    RecipientCorrection(
            Lines lines,
            LineChanger changer,
            RecipientStore recipients,
            Ledger ledger,
            OfficeDay day,
            LevelBasis basis,
            CopyKeeping copies) {
        this.lines = lines;
        this.changer = changer;
        this.recipients = recipients;
        this.ledger = ledger;
        this.day = day;
        this.basis = basis;
        this.copies = copies;
    }

    @Transactional
    void correct(Reader reader, Line known, List<Recipient> wanted, String reason) {
        var line = lines.hold(reader, known);
        line.requireWritten();
        var before = changer.open(line);
        var added = without(wanted, before.names());
        var gone = without(before.names(), wanted);
        if (added.isEmpty() && gone.isEmpty()) {
            throw Refusal.conflict("registry.correct.nothing");
        }
        if (line.goesOutSecret() && !added.isEmpty()) {
            basis.widen(
                    reader,
                    OutgoingRegistration.going(
                            line.id(), line.determination(), line.ruling(), line.facts(), wanted, before.texts()));
        }
        var old = shown(before.names());
        var entry = ledger.record(Entry.of("registry.document.corrected")
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(line.ruling().level())
                .with("fields", FIELD)
                .with("copies", OutgoingCheck.copies(wanted))
                .commit(FIELD, LineWriter.text(wanted))
                .commit(FIELD + ".old", old)
                .commit("reason", reason));
        var left = places(before, gone);
        recipients.withdraw(line.id(), left, entry.value());
        int first = recipients.nextPosition(line.id());
        if (line.goesOutSecret()) {
            copies.readdressed(reader, line.copied(), left, CopyKeeping.Addressed.from(first, added));
        }
        try (var keys = changer.keys(line)) {
            var sealed = LineWriter.sealed(keys, line.texts().content(), added, first);
            recipients.add(line.id(), sealed, entry.value());
            var plain = new CorrectionStore.Sealed(
                    before.nextCorrection(), FIELD, null, null, reader.person(), null, day.now(), entry.value());
            changer.keep(keys, line, plain, old, reason);
        }
        var stay = new ArrayList<>(without(before.names(), gone));
        stay.addAll(added);
        var facts = line.facts().copied(OutgoingCheck.copies(stay));
        changer.write(line.corrected(facts, line.unit(), line.texts()), before.texts(), stay);
    }

    private static List<Integer> places(Written before, List<Recipient> gone) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < before.names().size(); i++) {
            if (gone.contains(before.names().get(i))) {
                places.add(before.recipients().get(i).position());
            }
        }
        return places;
    }

    /** As they stood in the book. */
    private static String shown(List<Recipient> names) {
        return names.stream()
                .map(one -> one.copies() == 1 ? one.name() : one.name() + " × " + one.copies())
                .collect(Collectors.joining("\n"));
    }

    private static List<Recipient> without(List<Recipient> some, List<Recipient> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
