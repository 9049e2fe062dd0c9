package vn.somat.reporting.packages;

import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.reporting.Tables.PACKAGE;
import static vn.somatdb.reporting.Tables.SUBORDINATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.vault.ContentId;

/** Rows of subordinate offices and of the packages that came from them. */
@Repository
class PackageStore {

    /** What is sealed of a package, and whose it is. */
    record Sealed(String symbol, String name, byte[] signs, ContentId content, byte[] figures) {

        /** By name, or by the key of the house: one that was renamed is still the same one. */
        boolean sameOffice(Sealed other) {
            return symbol.equals(other.symbol) && name.equals(other.name) || Arrays.equals(signs, other.signs);
        }
    }

    private final DSLContext sql;

    PackageStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Subordinate> subordinates() {
        return sql.selectFrom(SUBORDINATE)
                .where(SUBORDINATE.ENDED_AT.isNull())
                .orderBy(SUBORDINATE.NAME, SUBORDINATE.ID)
                .fetch(row ->
                        new Subordinate(row.getId(), row.getName(), row.getSymbol(), row.getSigns(), row.getSince()));
    }

    Optional<Subordinate> signing(byte[] key) {
        return subordinates().stream()
                .filter(one -> java.util.Arrays.equals(one.signs(), key))
                .findFirst();
    }

    void add(Subordinate one, PersonId by, UUID entry) {
        try {
            sql.insertInto(SUBORDINATE)
                    .set(SUBORDINATE.ID, one.id())
                    .set(SUBORDINATE.NAME, one.name())
                    .set(SUBORDINATE.SYMBOL, one.symbol())
                    .set(SUBORDINATE.SIGNS, one.signs())
                    .set(SUBORDINATE.SINCE, one.since())
                    .set(SUBORDINATE.BY, by.value())
                    .set(SUBORDINATE.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.conflict("reporting.package.known");
        }
    }

    boolean end(UUID subordinate, Instant at, PersonId by) {
        return sql.update(SUBORDINATE)
                        .set(SUBORDINATE.ENDED_AT, at)
                        .set(SUBORDINATE.ENDED_BY, by.value())
                        .where(SUBORDINATE.ID.eq(subordinate), SUBORDINATE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void take(
            Subordinate from,
            PackageText text,
            short rank,
            String digest,
            ContentId content,
            byte[] figures,
            Instant at,
            PersonId by,
            UUID entry) {
        try {
            sql.insertInto(PACKAGE)
                    .set(PACKAGE.ID, UUID.randomUUID())
                    .set(PACKAGE.SUBORDINATE, from.id())
                    .set(PACKAGE.KIND, text.kind().name())
                    .set(PACKAGE.FROM_DAY, text.from())
                    .set(PACKAGE.TO_DAY, text.to())
                    .set(PACKAGE.LEVEL, text.level())
                    .set(PACKAGE.RANK, rank)
                    .set(PACKAGE.DIGEST, digest)
                    .set(PACKAGE.CONTENT, content.value())
                    .set(PACKAGE.SEALED_FIGURES, figures)
                    .set(PACKAGE.AT, at)
                    .set(PACKAGE.BY, by.value())
                    .set(PACKAGE.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.conflict("reporting.package.taken");
        }
    }

    /** Newest first. */
    List<TakenPackage> page(int clearance, @Nullable Long before, int limit) {
        return sql.select(
                        PACKAGE.NUMBER,
                        PACKAGE.SUBORDINATE,
                        SUBORDINATE.NAME,
                        PACKAGE.KIND,
                        PACKAGE.FROM_DAY,
                        PACKAGE.TO_DAY,
                        PACKAGE.LEVEL,
                        PACKAGE.AT,
                        PACKAGE.BY)
                .from(PACKAGE)
                .join(SUBORDINATE)
                .on(SUBORDINATE.ID.eq(PACKAGE.SUBORDINATE))
                .where(PACKAGE.RANK.le((short) clearance))
                .and(before == null ? noCondition() : PACKAGE.NUMBER.lt(before))
                .orderBy(PACKAGE.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new TakenPackage(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        ReportKind.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        new PersonId(row.value9())));
    }

    /** The last one of each office for these days, whichever of its cards it came under; none above a rank. */
    List<Sealed> of(ReportKind kind, LocalDate from, LocalDate to, int rank) {
        var kept = new ArrayList<Sealed>();
        sql.select(SUBORDINATE.SYMBOL, SUBORDINATE.NAME, SUBORDINATE.SIGNS, PACKAGE.CONTENT, PACKAGE.SEALED_FIGURES)
                .from(PACKAGE)
                .join(SUBORDINATE)
                .on(SUBORDINATE.ID.eq(PACKAGE.SUBORDINATE))
                .where(PACKAGE.KIND.eq(kind.name()), PACKAGE.FROM_DAY.eq(from), PACKAGE.TO_DAY.eq(to))
                .and(PACKAGE.RANK.le((short) rank))
                .orderBy(PACKAGE.NUMBER.desc())
                .fetch(row ->
                        new Sealed(row.value1(), row.value2(), row.value3(), new ContentId(row.value4()), row.value5()))
                .forEach(one -> {
                    if (kept.stream().noneMatch(one::sameOffice)) {
                        kept.add(one);
                    }
                });
        kept.sort(Comparator.comparing(Sealed::symbol).thenComparing(Sealed::name));
        return kept;
    }
}
