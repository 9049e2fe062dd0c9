package vn.somat.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.RegisterForm;

/**
 * Ghi sổ cũ: all lines that are handed in by one transaction, each with its ledger entry and the place it had in its file,
 * and one entry for each book. They are gone through twice and never lie in memory together: once to see what numbers they
 * bring, so that counting begins behind all of them, and once to be written.
 */
@Component
class OldTaking {

    private static final int TELL_EVERY = 100;

    private final OldCheck check;
    private final OldShelf shelf;
    private final CounterStore counters;
    private final OriginStore origins;
    private final LineWriter writer;
    private final Ledger ledger;
    private final OfficeDay day;

    OldTaking(
            OldCheck check,
            OldShelf shelf,
            CounterStore counters,
            OriginStore origins,
            LineWriter writer,
            Ledger ledger,
            OfficeDay day) {
        this.check = check;
        this.shelf = shelf;
        this.counters = counters;
        this.origins = origins;
        this.writer = writer;
        this.ledger = ledger;
        this.day = day;
    }

    /** What one taking has come to. */
    private static final class Taking {
        final Map<OldVolume, OldTally> books = new TreeMap<>();
        final Map<String, Integer> numbers = new TreeMap<>();
        final Map<String, Integer> counted = new HashMap<>();
        long done;
    }

    /**
     * @param goesOn the serial counting goes on at behind all lines that have one; 1 when the lines themselves say so
     * @return how many lines were written
     */
    @Transactional
    long take(
            Reader reader,
            RegisterForm form,
            @Nullable OldSource source,
            Iterable<List<OldRow>> batches,
            int goesOn,
            LongConsumer progress) {
        var taking = new Taking();
        look(reader, form, batches, taking);
        taking.books.values().forEach(tally -> tally.saw(goesOn - 1));
        if (source != null) {
            origins.begin(source, form.code(), day.now(), reader.person());
        }
        reach(reader, form, taking);
        var checking = new OldChecking(check, reader, form);
        for (var batch : batches) {
            write(reader, form, source, batch, drafts(checking, batch), taking, progress);
        }
        progress.accept(taking.done);
        close(reader, form, source, taking);
        return taking.done;
    }

    private void look(Reader reader, RegisterForm form, Iterable<List<OldRow>> batches, Taking taking) {
        var checking = new OldChecking(check, reader, form);
        for (var batch : batches) {
            for (var old : drafts(checking, batch)) {
                taking.books
                        .computeIfAbsent(volume(form, old), unused -> new OldTally(old))
                        .saw(old.serial());
                var number = old.number();
                if (number != null) {
                    taking.numbers.merge(number.place().series(), number.place().number(), Math::max);
                }
            }
        }
    }

    /**
     * Serials and numbers the old books gave come first, so that none of them is given to a line that has none; in the order
     * of their names, so that two imports never wait for each other.
     */
    private void reach(Reader reader, RegisterForm form, Taking taking) {
        for (var tally : taking.books.values()) {
            tally.found(shelf.book(reader, form, tally.first()));
            tally.before(Objects.requireNonNullElse(
                    taking.counted.get(tally.book().serials()),
                    counters.hold(tally.book().serials())));
            counters.reach(tally.book().serials(), tally.highest());
            taking.counted.put(
                    tally.book().serials(), counters.last(tally.book().serials()));
        }
        taking.numbers.forEach((series, highest) -> {
            taking.books.values().iterator().next().number(series, counters.hold(series), highest);
            counters.reach(series, highest);
        });
    }

    private void write(
            Reader reader,
            RegisterForm form,
            @Nullable OldSource source,
            List<OldRow> rows,
            List<OldDraft> drafts,
            Taking taking,
            LongConsumer progress) {
        var written = new ArrayList<OriginStore.Row>();
        for (int i = 0; i < rows.size(); i++) {
            var old = drafts.get(i);
            var tally = Objects.requireNonNull(taking.books.get(volume(form, old)));
            var book = tally.book();
            int serial = old.serial() == null ? taking.counted.merge(book.serials(), 1, Integer::sum) : old.serial();
            var sealed = writer.seal(LineWriter.fresh(), old.draft());
            var from = source == null
                    ? null
                    : new OldPlace(source, rows.get(i).sheet(), rows.get(i).number());
            var number = old.number();
            var place = number == null ? null : number.place();
            var insertion = number == null ? "" : number.insertion();
            var spot = new Spot(shelf.enter(tally), new Serial(serial, insertion), place, false, true, from);
            writer.write(
                    reader,
                    "registry.line.imported",
                    book,
                    old.draft(),
                    sealed,
                    spot,
                    old.kept() ? State.RESERVED : State.REGISTERED,
                    old.twin());
            tally.wrote(serial);
            if (from != null) {
                written.add(new OriginStore.Row(sealed.id(), book.id(), from));
            }
            if (++taking.done % TELL_EVERY == 0) {
                progress.accept(taking.done);
            }
        }
        origins.add(written);
    }

    private void close(Reader reader, RegisterForm form, @Nullable OldSource source, Taking taking) {
        for (var tally : taking.books.values()) {
            counters.reach(
                    tally.book().serials(),
                    Objects.requireNonNull(taking.counted.get(tally.book().serials())));
            shelf.note(tally);
            var entry = ledger.record(Entry.of("registry.old-book.imported")
                    .by(reader.actor())
                    .on("book", tally.book().id().value())
                    .with("form", form.code())
                    .with("lines", tally.lines())
                    .with("first", tally.lowest())
                    .with("last", tally.last())
                    .with("import", source == null ? null : source.id())
                    .with("file", source == null ? null : source.sha256()));
            if (source != null) {
                origins.end(source, tally, counters.last(tally.book().serials()), day.now(), entry);
            }
        }
    }

    /** Right lines only: what was found right before and no longer is was taken by somebody meanwhile. */
    private static List<OldDraft> drafts(OldChecking checking, List<OldRow> batch) {
        var drafts = new ArrayList<OldDraft>();
        for (var outcome : checking.outcomes(batch.stream().map(OldRow::line).toList())) {
            if (!outcome.flaws().isEmpty()) {
                throw Refusal.invalid(outcome.flaws());
            }
            drafts.add(outcome.draft());
        }
        return drafts;
    }

    private static OldVolume volume(RegisterForm form, OldDraft old) {
        var regime = form.carriesOver() ? "*" : old.rules().id();
        return new OldVolume(form.code(), old.year(), regime);
    }
}
