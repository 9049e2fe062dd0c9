package vn.somat.registry;

import static org.jooq.impl.DSL.field;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** The same paper twice: the one question about papers that is not the reader's, answered without naming them. */
@Repository
class TwinStore {

    /** @param visible whether the reader may be told which line it is */
    record Twin(DocumentId document, BookId book, Serial serial, boolean visible) {}

    private final DSLContext sql;

    TwinStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Lines with this hash that stand, the newest first. */
    List<Twin> of(Reader reader, String twin) {
        var visible = field(VisibilityStore.lines(reader)).as("visible");
        return sql.select(DOCUMENT.ID, DOCUMENT.BOOK, DOCUMENT.SERIAL, DOCUMENT.INSERTION, visible)
                .from(DOCUMENT)
                .where(DOCUMENT.TWIN.eq(twin), DOCUMENT.STATE.ne(DocumentView.State.CANCELLED.name()))
                .orderBy(DOCUMENT.REGISTERED_AT.desc())
                .limit(20)
                .fetch(row -> new Twin(
                        new DocumentId(row.value1()),
                        new BookId(row.value2()),
                        new Serial(row.value3(), row.value4()),
                        row.value5()));
    }
}
