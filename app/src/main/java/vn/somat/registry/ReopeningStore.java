package vn.somat.registry;

import static vn.somatdb.registry.Tables.REOPENING;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Closed volumes that were opened again; why is sealed like every reason. Read only for books their reader sees. */
@Repository
class ReopeningStore {

    private static final String FIELD = "reason";
    /** Reasons about a book say nothing of any paper. */
    private static final KeyGroup GROUP = KeyGroup.of("books");

    private final DSLContext sql;
    private final Contents contents;

    ReopeningStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void add(Book book, BookVolume closed, String reason, Instant at, PersonId by, @Nullable PersonId second) {
        var content = contents.create(GROUP);
        try (var keys = contents.open(List.of(content))) {
            sql.insertInto(REOPENING)
                    .set(REOPENING.BOOK, book.id().value())
                    .set(REOPENING.VOLUME, (short) closed.number())
                    .set(REOPENING.AT, at)
                    .set(REOPENING.BY, by.value())
                    .set(REOPENING.CONFIRMED_BY, second == null ? null : second.value())
                    .set(REOPENING.CLOSED_AT, closed.closedAt())
                    .set(
                            REOPENING.CLOSED_BY,
                            closed.closedBy() == null ? null : closed.closedBy().value())
                    .set(REOPENING.LAST_SERIAL, closed.lastSerial())
                    .set(REOPENING.CONTENT, content.value())
                    .set(REOPENING.SEALED_REASON, keys.seal(content, FIELD, reason))
                    .execute();
        }
    }

    List<BookReopening> of(BookId book) {
        var rows = sql.selectFrom(REOPENING)
                .where(REOPENING.BOOK.eq(book.value()))
                .orderBy(REOPENING.AT)
                .fetch();
        try (var keys = contents.open(rows.map(row -> new ContentId(row.getContent())))) {
            return rows.map(row -> {
                var reason = keys.text(new ContentId(row.getContent()), FIELD, row.getSealedReason());
                return new BookReopening(
                        row.getVolume(),
                        row.getAt(),
                        new PersonId(row.getBy()),
                        row.getClosedAt(),
                        new PersonId(row.getClosedBy()),
                        row.getLastSerial(),
                        reason == null ? "" : reason);
            });
        }
    }
}
