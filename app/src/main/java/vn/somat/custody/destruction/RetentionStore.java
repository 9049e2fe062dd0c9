package vn.somat.custody.destruction;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Regulations;

/**
 * Thời hạn bảo quản: a paper is kept so many years, counted from the end of the year of its date, by its level as the office has
 * set it; no text we have says how many, so the packs say none and leave it open to override.
 */
@Repository
class RetentionStore {

    private final DSLContext sql;
    private final Regulations regulations;

    RetentionStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    /** One of them whose time is not over on that day. */
    Optional<Holding> holding(Collection<CarrierId> carriers, Collection<DocumentId> documents, LocalDate day) {
        var things = carriers.stream().map(CarrierId::value).toArray(UUID[]::new);
        var papers = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql
                .select(DOCUMENT.NUMBER, DOCUMENT.DATE, DOCUMENT.LEVEL)
                .from(DOCUMENT)
                .where(DOCUMENT.DATE.isNotNull())
                .and(DOCUMENT.ID
                        .eq(any(papers))
                        .or(DOCUMENT.ID.in(
                                select(CARRIER.DOCUMENT).from(CARRIER).where(CARRIER.ID.eq(any(things))))))
                .fetch(row -> new Holding(
                        row.get(DOCUMENT.NUMBER) == null ? "" : row.get(DOCUMENT.NUMBER),
                        until(row.get(DOCUMENT.LEVEL), row.get(DOCUMENT.DATE), day)))
                .stream()
                .filter(held -> held.until() != null && !held.until().isBefore(day))
                .findFirst();
    }

    private @Nullable LocalDate until(String level, LocalDate date, LocalDate day) {
        int years = regulations
                .on(day)
                .find("term." + level + ".retention")
                .map(value -> value.number())
                .orElse(0);
        return years == 0 ? null : LocalDate.of(date.getYear() + years, Month.DECEMBER, 31);
    }
}
