package vn.somat.registry;

import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.somat.access.Reader;
import vn.somat.bench.CopyRows;
import vn.somat.bench.Paper;
import vn.somat.ledger.BulkEntries;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Regulations;
import vn.somat.vault.BlindIndex;
import vn.somat.vault.BulkContents;

/**
 * The product's own {@link LineWriter}, which seals, commits and blinds as at every registration, on stores that gather
 * rows for COPY. One for each thread.
 */
public final class BulkLines {

    public static final String LINE = "registry.document("
            + String.join(", ", Gathering.COLUMNS.stream().map(Field::getName).toList()) + ")";
    public static final String RECIPIENT = "registry.recipient(document, position, sealed, copies, entry)";

    private final BulkContents contents;
    private final BulkEntries entries;
    private final Gathering lines;
    private final Addressing recipients;
    private final LineWriter writer;
    private final Twins twins;
    private final Regulations regulations;

    /** @param clock what time it is in the office when the next line is written */
    public BulkLines(BeanFactory house, Clock clock, BlindIndex blind) {
        contents = new BulkContents(house, clock);
        entries = new BulkEntries(house, clock);
        regulations = house.getBean(Regulations.class);
        var sql = house.getBean(DSLContext.class);
        lines = new Gathering(sql);
        recipients = new Addressing(sql);
        writer = new LineWriter(
                lines,
                recipients,
                contents.contents(),
                new Terms(blind),
                house.getBean(ProtectedTime.class),
                entries.ledger(),
                new OfficeDay(clock));
        twins = new Twins(house.getBean(TwinStore.class), house.getBean(BookStore.class), regulations, blind);
    }

    /** One place in a book that a bulk of papers goes into. */
    public record Place(
            BulkBook book, Reader clerk, @Nullable UnitId unit) {}

    /** Everything that a bulk of papers adds. */
    public record Gathered(CopyRows contents, CopyRows lines, CopyRows recipients, BulkEntries.Gathered entries) {}

    public void begin(long recorded) {
        entries.begin(recorded);
        lines.rows = new CopyRows();
        recipients.rows = new CopyRows();
    }

    /** @param number its place in its series; 0 for what comes in */
    public void write(Paper paper, Place place, int serial, int number) {
        var book = place.book();
        var draft = draft(paper, place);
        var sealed = writer.seal(LineWriter.fresh(), draft);
        if (number == 0) {
            var spot = Spot.of(1, serial, null);
            var twin = twins.of(draft.facts(), draft.texts());
            writer.write(
                    place.clerk(),
                    "registry.incoming.registered",
                    book.book(),
                    draft,
                    sealed,
                    spot,
                    DocumentView.State.REGISTERED,
                    twin);
        } else {
            var series = book.series(paper);
            var spot = Spot.of(1, serial, new SeriesPlace(series.scope(), number));
            writer.write(
                    place.clerk(),
                    "registry.outgoing.registered",
                    book.book(),
                    draft.numbered(series.write(number, "")),
                    sealed,
                    spot,
                    DocumentView.State.REGISTERED,
                    null);
        }
    }

    public Gathered take() {
        return new Gathered(contents.take(), lines.rows, recipients.rows, entries.take());
    }

    private Draft draft(Paper paper, Place place) {
        return BulkBook.draft(
                regulations.of(place.book().book().regime()), place.book().side(), paper, place.unit());
    }

    private static final class Gathering extends LineStore {

        static final List<Field<?>> COLUMNS = List.of(
                DOCUMENT.ID,
                DOCUMENT.BOOK,
                DOCUMENT.VOLUME,
                DOCUMENT.DIRECTION,
                DOCUMENT.SERIAL,
                DOCUMENT.INSERTION,
                DOCUMENT.SERIES,
                DOCUMENT.SERIES_NUMBER,
                DOCUMENT.ADDRESSEE,
                DOCUMENT.INSERTED,
                DOCUMENT.IMPORTED,
                DOCUMENT.STATE,
                DOCUMENT.REGIME,
                DOCUMENT.LEVEL,
                DOCUMENT.RANK,
                DOCUMENT.ABSTRACTS,
                DOCUMENT.PROTECTED_UNTIL,
                DOCUMENT.CONSENT_BY,
                DOCUMENT.NUMBER,
                DOCUMENT.DATE,
                DOCUMENT.ARRIVAL_DATE,
                DOCUMENT.TYPE_SYMBOL,
                DOCUMENT.URGENCY,
                DOCUMENT.PAGES,
                DOCUMENT.COPIES,
                DOCUMENT.UNIT,
                DOCUMENT.DRAFTER,
                DOCUMENT.DETERMINATION,
                DOCUMENT.UNMARKED,
                DOCUMENT.CONTENT,
                DOCUMENT.SEALED_TYPE,
                DOCUMENT.SEALED_TITLE,
                DOCUMENT.SEALED_ISSUER,
                DOCUMENT.SEALED_SIGNER,
                DOCUMENT.SEALED_NOTE,
                DOCUMENT.SEALED_REASON,
                DOCUMENT.REGISTERED_AT,
                DOCUMENT.REGISTERED_BY,
                DOCUMENT.ENTRY,
                DOCUMENT.TWIN,
                DOCUMENT.TERMS);
        private static final int FIXED = 11;

        private CopyRows rows = new CopyRows();

        Gathering(DSLContext sql) {
            super(sql);
        }

        @Override
        void insert(Line line, @Nullable String twin, Set<String> terms) {
            var place = line.place();
            var values = LineRowStore.changeable(line, twin, terms);
            if (values.size() != COLUMNS.size() - FIXED) {
                throw new IllegalStateException("a line has columns this does not know");
            }
            var row = new @Nullable Object[COLUMNS.size()];
            row[0] = line.id().value();
            row[1] = line.book().value();
            row[2] = line.volume();
            row[3] = line.direction();
            row[4] = line.serial().number();
            row[5] = line.serial().insertion();
            row[6] = place == null ? null : place.series();
            row[7] = place == null ? null : place.number();
            row[8] = line.addressee() == null ? null : line.addressee().value();
            row[9] = line.inserted();
            row[10] = line.imported();
            for (int i = FIXED; i < row.length - 1; i++) {
                row[i] = values.get(COLUMNS.get(i));
            }
            row[row.length - 1] = "'" + String.join("' '", terms) + "'";
            rows.add(row);
        }
    }

    private static final class Addressing extends RecipientStore {
        private CopyRows rows = new CopyRows();

        Addressing(DSLContext sql) {
            super(sql);
        }

        @Override
        void add(DocumentId document, List<Sealed> names, java.util.UUID entry) {
            names.forEach(one -> rows.add(document.value(), one.position(), one.name(), one.copies(), entry));
        }
    }
}
