package vn.somat.safeguards.library;

import static vn.somatdb.safeguards.Tables.TEXT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somatdb.safeguards.tables.records.TextRecord;

/** Rows of texts. */
@Repository
class TextStore {

    private final DSLContext sql;

    TextStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(LibraryText text, Instant at) {
        var row = sql.newRecord(TEXT);
        row.setId(text.id().value());
        row.setKind(text.kind().name());
        row.setSymbol(text.symbol());
        row.setDated(text.dated());
        row.setIssuer(text.issuer());
        row.setTitle(text.title());
        row.setBody(text.body());
        row.setKept(text.kept());
        row.setFromDay(text.from());
        row.setToDay(text.to());
        row.setReadBy(text.readBy());
        row.setDuties(text.duties().stream().map(Duty::name).sorted().toArray(String[]::new));
        row.setRules(text.rules().toArray(String[]::new));
        row.setReplaces(text.replaces() == null ? null : text.replaces().value());
        row.setDigest(text.digest());
        row.setEnteredAt(at);
        row.setEnteredBy(text.enteredBy().value());
        try {
            sql.insertInto(TEXT).set(row).execute();
        } catch (DuplicateKeyException there) {
            var message = String.valueOf(there.getMessage()).toLowerCase(Locale.ROOT);
            throw message.contains("text_replaces")
                    ? Refusal.invalid("replaces", "library.text.not-replaceable")
                    : Refusal.invalid("symbol", "library.text.known");
        }
    }

    void issued(TextId id, Instant at, PersonId by, UUID entry) {
        sql.update(TEXT)
                .set(TEXT.ISSUED_AT, at)
                .set(TEXT.ISSUED_BY, by.value())
                .set(TEXT.ISSUE_ENTRY, entry)
                .where(TEXT.ID.eq(id.value()))
                .execute();
    }

    /** @param note null where another takes its place */
    void ends(TextId id, @Nullable LocalDate last, @Nullable String note) {
        sql.update(TEXT)
                .set(TEXT.TO_DAY, last)
                .set(TEXT.ENDED_NOTE, note)
                .where(TEXT.ID.eq(id.value()))
                .execute();
    }

    void withdraw(TextId id, Instant at, String note) {
        sql.update(TEXT)
                .set(TEXT.WITHDRAWN_AT, at)
                .set(TEXT.ENDED_NOTE, note)
                .where(TEXT.ID.eq(id.value()))
                .execute();
    }

    Optional<LibraryText> find(TextId id) {
        return some(TEXT.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Kept as it is until the act is done. */
    LibraryText lock(TextId id) {
        return sql.selectFrom(TEXT)
                .where(TEXT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(TextStore::read)
                .orElseThrow(Refusal::notThere);
    }

    /** What takes the place of a text. */
    Optional<LibraryText> successor(TextId id) {
        return some(TEXT.REPLACES.eq(id.value()).and(TEXT.WITHDRAWN_AT.isNull()), 1).stream()
                .findFirst();
    }

    /**
     * By first day in force, the newest first.
     *
     * @param rule code of a rule they are about; null: all
     * @param past those that are over or were taken back
     * @param drafts those that nobody issued, and those that were taken back, too
     * @param before the last one of the page before
     */
    List<LibraryText> page(
            @Nullable String rule,
            boolean past,
            boolean drafts,
            LocalDate today,
            @Nullable LibraryText before,
            int limit) {
        var which = past
                ? TEXT.TO_DAY.lt(today).or(TEXT.WITHDRAWN_AT.isNotNull())
                : TEXT.TO_DAY.isNull().or(TEXT.TO_DAY.ge(today)).and(TEXT.WITHDRAWN_AT.isNull());
        var shown = drafts ? which : which.and(TEXT.ISSUED_AT.isNotNull()).and(TEXT.WITHDRAWN_AT.isNull());
        var about = rule == null ? shown : shown.and(TEXT.RULES.contains(new String[] {rule}));
        return some(
                before == null
                        ? about
                        : about.and(DSL.row(TEXT.FROM_DAY, TEXT.NUMBER).lt(before.from(), before.number())),
                limit);
    }

    /** What counts and is not over, or was to be. */
    List<LibraryText> counting(LocalDate today, int limit) {
        return some(
                TEXT.WITHDRAWN_AT
                        .isNull()
                        .and(TEXT.ISSUED_AT.isNotNull())
                        .and(TEXT.TO_DAY.isNull().or(TEXT.TO_DAY.ge(today))),
                limit);
    }

    /** Own texts that the head has not signed. */
    List<LibraryText> drafts(int limit) {
        return some(TEXT.WITHDRAWN_AT.isNull().and(TEXT.ISSUED_AT.isNull()), limit);
    }

    /** What came to count, began or ended between a moment, and its day, and a day. */
    List<LibraryText> changed(Instant since, LocalDate from, LocalDate to, int limit) {
        return some(
                TEXT.WITHDRAWN_AT
                        .isNull()
                        .and(TEXT.ISSUED_AT.isNotNull())
                        .and(TEXT.ISSUED_AT
                                .gt(since)
                                .or(TEXT.FROM_DAY.gt(from).and(TEXT.FROM_DAY.le(to)))
                                .or(TEXT.TO_DAY.ge(from).and(TEXT.TO_DAY.lt(to)))),
                limit);
    }

    private List<LibraryText> some(Condition which, int limit) {
        return sql.selectFrom(TEXT)
                .where(which)
                .orderBy(TEXT.FROM_DAY.desc(), TEXT.NUMBER.desc())
                .limit(limit)
                .fetch(TextStore::read);
    }

    private static LibraryText read(TextRecord row) {
        var replaces = row.getReplaces();
        var by = row.getIssuedBy();
        return new LibraryText(
                new TextId(row.getId()),
                row.getNumber(),
                TextKind.valueOf(row.getKind()),
                row.getSymbol(),
                row.getDated(),
                row.getIssuer(),
                row.getTitle(),
                row.getBody(),
                row.getKept(),
                row.getFromDay(),
                row.getToDay(),
                row.getReadBy(),
                Arrays.stream(row.getDuties()).map(Duty::valueOf).collect(Collectors.toSet()),
                List.of(row.getRules()),
                replaces == null ? null : new TextId(replaces),
                row.getDigest(),
                new PersonId(row.getEnteredBy()),
                row.getIssuedAt(),
                by == null ? null : new PersonId(by),
                row.getEndedNote(),
                row.getWithdrawnAt());
    }
}
