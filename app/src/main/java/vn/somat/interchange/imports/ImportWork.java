package vn.somat.interchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import vn.somat.access.Reader;
import vn.somat.interchange.sheets.SheetFile;
import vn.somat.ledger.Refusal;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldRow;
import vn.somat.registry.OldVolume;
import vn.somat.vault.Contents;

/** What takes long with a file of an older book: looking it through, checking it, writing it book by book. */
@Component
class ImportWork {

    private static final TypeReference<List<OldRow>> ROWS = new TypeReference<>() {};

    private final FoundStore found;
    private final FileTexts texts;
    private final Contents contents;
    private final Looking looking;
    private final RowReading reading;
    private final OldBooks books;
    private final Clock clock;
    private final TransactionTemplate together;

    ImportWork(
            FoundStore found,
            FileTexts texts,
            Contents contents,
            Looking looking,
            RowReading reading,
            OldBooks books,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.found = found;
        this.texts = texts;
        this.contents = contents;
        this.looking = looking;
        this.reading = reading;
        this.books = books;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    FileLook look(OldFile file, Map<Integer, Long> forced, ImportWatch watch) {
        return looking.look(open(file), forced, watch);
    }

    /** Right lines and problems of a check before are forgotten. */
    FileCheck check(Reader reader, OldFile file, ImportPlan plan, ImportWatch watch) {
        together.executeWithoutResult(tx -> found.forget(file.id(), true));
        var check = new FileCheck(
                reading,
                plan.both() ? books.checkingBoth(reader, file.form()) : books.checking(reader, file.form()),
                file.form(),
                new Kept(file));
        check.read(open(file), plan, watch);
        together.executeWithoutResult(
                tx -> check.volumes().forEach((volume, tally) -> found.addVolume(file.id(), volume, tally)));
        return check;
    }

    /** Book by book, each in a transaction of its own with the note that it is in. */
    void write(Reader reader, OldFile file, ImportWatch watch) {
        var before = new long[] {0};
        for (var view : found.volumes(file.id())) {
            if (view.chosen() && view.waits()) {
                var volume = new OldVolume(view.form(), view.year(), view.regime());
                try {
                    before[0] += Objects.requireNonNull(together.execute(tx -> {
                        long written = books.take(
                                reader,
                                view.form(),
                                file.source(),
                                () -> new Batches(file, volume),
                                view.goesOn(),
                                done -> watch.accept(before[0] + done));
                        found.written(file.id(), volume, clock.instant(), null);
                        return written;
                    }));
                } catch (Refusal no) {
                    // The other books are none of its business.
                    found.written(file.id(), volume, null, no.code());
                }
            }
        }
    }

    SheetFile open(OldFile file) {
        var in = Objects.requireNonNull(together.execute(tx -> contents.read(file.content())));
        try (in) {
            return SheetFile.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String batch(OldVolume volume, int number) {
        return "rows/" + volume.form() + "/" + volume.year() + "/" + volume.regime() + "/" + number;
    }

    /** Keeps what a check finds, some lines at a time. */
    private final class Kept implements CheckOutcome {
        private final OldFile file;
        private int problems;

        Kept(OldFile file) {
            this.file = file;
        }

        @Override
        public void rows(OldVolume volume, int batch, List<OldRow> rows) {
            together.executeWithoutResult(tx ->
                    found.addRows(file.id(), volume, batch, texts.seal(file.content(), batch(volume, batch), rows)));
        }

        @Override
        public void problems(List<Problem> more) {
            together.executeWithoutResult(tx -> found.addProblems(file.id(), problems + 1, more));
            problems += more.size();
        }
    }

    /** The right lines of one book, one batch after the other. */
    private final class Batches implements Iterator<List<OldRow>> {
        private final OldFile file;
        private final OldVolume volume;
        private int number;
        private @Nullable List<OldRow> next;

        Batches(OldFile file, OldVolume volume) {
            this.file = file;
            this.volume = volume;
            this.next = fetch();
        }

        private @Nullable List<OldRow> fetch() {
            number++;
            return found.rows(file.id(), volume, number)
                    .map(rows -> texts.open(file.content(), batch(volume, number), rows, ROWS))
                    .orElse(null);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<OldRow> next() {
            var rows = next;
            if (rows == null) {
                throw new NoSuchElementException();
            }
            next = fetch();
            return rows;
        }
    }

    /** Lets go of all that is sealed of a file: its key, so that nothing of it can be read again. */
    void forget(OldFile file, boolean problemsToo) {
        together.executeWithoutResult(tx -> {
            found.forget(file.id(), problemsToo);
            contents.destroy(file.content());
        });
    }
}
