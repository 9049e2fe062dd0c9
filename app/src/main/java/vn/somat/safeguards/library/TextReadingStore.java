package vn.somat.safeguards.library;

import static vn.somatdb.safeguards.Tables.TEXT_READING;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Rows of who has read what. */
@Repository
class TextReadingStore {

    private final DSLContext sql;

    TextReadingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False when they had already. */
    boolean insert(TextId text, PersonId person, Instant at, UUID entry) {
        return sql.insertInto(TEXT_READING)
                        .set(TEXT_READING.TEXT, text.value())
                        .set(TEXT_READING.PERSON, person.value())
                        .set(TEXT_READING.AT, at)
                        .set(TEXT_READING.ENTRY, entry)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Map<UUID, Instant> of(TextId text) {
        return sql.select(TEXT_READING.PERSON, TEXT_READING.AT)
                .from(TEXT_READING)
                .where(TEXT_READING.TEXT.eq(text.value()))
                .fetchMap(TEXT_READING.PERSON, TEXT_READING.AT);
    }

    /** Of several texts at once: who has read each. */
    Map<UUID, Set<UUID>> of(Collection<TextId> texts) {
        var read = new HashMap<UUID, Set<UUID>>();
        sql.select(TEXT_READING.TEXT, TEXT_READING.PERSON)
                .from(TEXT_READING)
                .where(TEXT_READING.TEXT.in(texts.stream().map(TextId::value).toList()))
                .forEach(row -> read.computeIfAbsent(row.value1(), text -> new HashSet<>())
                        .add(row.value2()));
        return read;
    }

    Set<UUID> by(PersonId person) {
        return sql.select(TEXT_READING.TEXT)
                .from(TEXT_READING)
                .where(TEXT_READING.PERSON.eq(person.value()))
                .fetchSet(TEXT_READING.TEXT);
    }
}
