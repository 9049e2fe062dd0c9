package vn.somat.registry.issues;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.registry.Tables.ISSUE;
import static vn.somatdb.registry.Tables.ISSUE_COPY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.registry.issues.IssuedCopy.State;
import vn.somat.vault.ContentId;

/** Rows of what was given out by number. */
@Repository
class IssueStore {

    private static final int AT_ONCE = 500;

    /** Without its name, which is sealed. */
    record Stored(Issue issue, ContentId content, byte[] name) {}

    /** A copy with its sealed words. */
    record StoredCopy(
            int copy,
            byte[] recipient,
            State state,
            byte @Nullable [] reason,
            @Nullable Instant at) {}

    private final DSLContext sql;

    IssueStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            ContentId content,
            byte[] name,
            LocalDate day,
            @Nullable LocalDate due,
            int first,
            List<byte[]> recipients,
            Reader by,
            Instant at,
            UUID entry) {
        sql.insertInto(ISSUE)
                .set(ISSUE.ID, id)
                .set(ISSUE.CONTENT, content.value())
                .set(ISSUE.NAME, name)
                .set(ISSUE.DAY, day)
                .set(ISSUE.DUE, due)
                .set(ISSUE.FIRST, first)
                .set(ISSUE.COPIES, recipients.size())
                .set(ISSUE.MADE_AT, at)
                .set(ISSUE.MADE_BY, by.person().value())
                .set(ISSUE.ENTRY, entry)
                .execute();
        for (int from = 0; from < recipients.size(); from += AT_ONCE) {
            var insert = sql.insertInto(
                    ISSUE_COPY, ISSUE_COPY.ISSUE, ISSUE_COPY.COPY, ISSUE_COPY.RECIPIENT, ISSUE_COPY.STATE);
            for (int i = from; i < Math.min(recipients.size(), from + AT_ONCE); i++) {
                insert = insert.values(id, first + i, recipients.get(i), State.OUT.name());
            }
            insert.execute();
        }
    }

    Optional<Stored> find(UUID id) {
        return list(ISSUE.ID.eq(id), 1).stream().findFirst();
    }

    Optional<UUID> numbered(long number) {
        return sql.select(ISSUE.ID).from(ISSUE).where(ISSUE.NUMBER.eq(number)).fetchOptional(ISSUE.ID);
    }

    /** Held until the act is done. */
    Optional<Stored> hold(UUID id) {
        return sql.select(ISSUE.ID)
                .from(ISSUE)
                .where(ISSUE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(id));
    }

    /** Newest first. @param before the last of the page before */
    List<Stored> page(@Nullable UUID before, int limit) {
        return list(
                before == null
                        ? noCondition()
                        : row(ISSUE.MADE_AT, ISSUE.ID)
                                .lessThan(select(ISSUE.MADE_AT, ISSUE.ID)
                                        .from(ISSUE)
                                        .where(ISSUE.ID.eq(before))),
                limit);
    }

    private List<Stored> list(Condition which, int limit) {
        var out = copiesIn(State.OUT);
        var gone = copiesIn(State.GONE);
        return sql.select(ISSUE.fields())
                .select(out, gone)
                .from(ISSUE)
                .where(which)
                .orderBy(ISSUE.MADE_AT.desc(), ISSUE.ID.desc())
                .limit(limit)
                .fetch(found -> new Stored(
                        new Issue(
                                found.get(ISSUE.ID),
                                found.get(ISSUE.NUMBER),
                                "",
                                found.get(ISSUE.DAY),
                                found.get(ISSUE.DUE),
                                found.get(ISSUE.FIRST),
                                found.get(ISSUE.COPIES),
                                found.get(out),
                                found.get(gone),
                                found.get(ISSUE.CLOSED_AT),
                                new PersonId(found.get(ISSUE.MADE_BY))),
                        new ContentId(found.get(ISSUE.CONTENT)),
                        found.get(ISSUE.NAME)));
    }

    private static Field<Integer> copiesIn(State state) {
        return field(select(count())
                        .from(ISSUE_COPY)
                        .where(ISSUE_COPY.ISSUE.eq(ISSUE.ID), ISSUE_COPY.STATE.eq(state.name())))
                .as(state.name());
    }

    /** By number. */
    List<StoredCopy> copies(UUID issue) {
        return sql.selectFrom(ISSUE_COPY)
                .where(ISSUE_COPY.ISSUE.eq(issue))
                .orderBy(ISSUE_COPY.COPY)
                .fetch(found -> new StoredCopy(
                        found.getCopy(),
                        found.getRecipient(),
                        State.valueOf(found.getState()),
                        found.getReason(),
                        found.getAt()));
    }

    /** False when it is not in that state. */
    boolean turn(
            UUID issue, int copy, State from, State to, byte @Nullable [] reason, @Nullable Instant at, Reader by) {
        return sql.update(ISSUE_COPY)
                        .set(ISSUE_COPY.STATE, to.name())
                        .set(ISSUE_COPY.REASON, reason)
                        .set(ISSUE_COPY.AT, at)
                        .set(ISSUE_COPY.BY, at == null ? null : by.person().value())
                        .where(ISSUE_COPY.ISSUE.eq(issue), ISSUE_COPY.COPY.eq(copy))
                        .and(ISSUE_COPY.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    boolean has(UUID issue, int copy) {
        return sql.fetchExists(ISSUE_COPY, ISSUE_COPY.ISSUE.eq(issue).and(ISSUE_COPY.COPY.eq(copy)));
    }

    void close(UUID issue, Instant at) {
        sql.update(ISSUE).set(ISSUE.CLOSED_AT, at).where(ISSUE.ID.eq(issue)).execute();
    }
}
