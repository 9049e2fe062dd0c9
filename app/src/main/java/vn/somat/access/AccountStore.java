package vn.somat.access;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static vn.somatdb.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Accounts. Nothing is deleted: an account is disabled. */
@Repository
class AccountStore {

    private final DSLContext sql;

    private final Clock clock;

    AccountStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean any() {
        return sql.fetchExists(ACCOUNT);
    }

    Optional<Account> find(UUID id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(this::account);
    }

    /** The row stays locked until the transaction ends. */
    Optional<Account> lock(UUID id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).forUpdate().fetchOptional(this::account);
    }

    Optional<Account> named(String username) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq(username)).fetchOptional(this::account);
    }

    /** Of somebody whose account is not closed. */
    Optional<UUID> standingOf(PersonId person) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON.eq(person.value()), ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(ACCOUNT.ID);
    }

    /** Those nobody has signed in with since then, nor were they opened since. */
    Set<UUID> idleSince(Instant moment) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(coalesce(ACCOUNT.SIGNED_IN_AT, ACCOUNT.CREATED_AT).lt(moment))
                .fetchSet(ACCOUNT.ID);
    }

    List<Account> all() {
        return sql.selectFrom(ACCOUNT).orderBy(ACCOUNT.USERNAME).fetch(this::account);
    }

    /** Of these people, those who have an account that is open and cleared for a rank. */
    Set<PersonId> cleared(Collection<PersonId> people, int rank) {
        return sql.select(ACCOUNT.PERSON)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON.in(people.stream().map(PersonId::value).toList()))
                .and(ACCOUNT.CLEARANCE.ge((short) rank))
                .and(open())
                .fetchSet(row -> new PersonId(row.value1()));
    }

    /** False when the name or the person has an account already. */
    boolean insert(Account account, Instant now, @Nullable UUID by) {
        return sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, account.id())
                        .set(ACCOUNT.USERNAME, account.username())
                        .set(ACCOUNT.PERSON, account.person().value())
                        .set(ACCOUNT.PASSWORD_HASH, account.passwordHash())
                        .set(ACCOUNT.PASSWORD_AT, account.passwordAt())
                        .set(ACCOUNT.MUST_CHANGE, account.mustChange())
                        .set(ACCOUNT.CLEARANCE, (short) account.clearance())
                        .set(ACCOUNT.CREATED_AT, now)
                        .set(ACCOUNT.CREATED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void signedIn(UUID id, Instant now) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.SIGNED_IN_AT, now)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** A new password, and the end of every visit; answers the new generation. */
    int changePassword(UUID id, String hash, boolean mustChange, Instant now) {
        return generation(sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_AT, now)
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .returningResult(ACCOUNT.GENERATION)
                .fetchOne(ACCOUNT.GENERATION));
    }

    void changePin(UUID id, @Nullable String hash) {
        sql.update(ACCOUNT).set(ACCOUNT.PIN_HASH, hash).where(ACCOUNT.ID.eq(id)).execute();
    }

    void clear(UUID id, int clearance) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.CLEARANCE, (short) clearance)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** From this moment on it opens nothing; null: no end. */
    void end(UUID id, @Nullable Instant until) {
        sql.update(ACCOUNT).set(ACCOUNT.ENDS_AT, until).where(ACCOUNT.ID.eq(id)).execute();
    }

    /** Closes the account and every visit; null opens it again, without an end. */
    void disable(UUID id, @Nullable Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, at)
                .set(ACCOUNT.ENDS_AT, at == null ? inline((Instant) null) : ACCOUNT.ENDS_AT)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Every visit ends with its next request. */
    void endVisits(UUID id) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    private static int generation(@Nullable Integer generation) {
        return Objects.requireNonNull(generation);
    }

    private Condition open() {
        return ACCOUNT.DISABLED_AT.isNull().and(ACCOUNT.ENDS_AT.isNull().or(ACCOUNT.ENDS_AT.gt(clock.instant())));
    }

    /** What has come to its end is closed, for whoever asks. */
    private Account account(Record row) {
        var ends = row.get(ACCOUNT.ENDS_AT);
        var disabled = row.get(ACCOUNT.DISABLED_AT);
        boolean over = disabled == null && ends != null && !ends.isAfter(clock.instant());
        var pin = row.get(ACCOUNT.PIN_HASH);
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                new PersonId(row.get(ACCOUNT.PERSON)),
                row.get(ACCOUNT.PASSWORD_HASH),
                row.get(ACCOUNT.PASSWORD_AT),
                row.get(ACCOUNT.MUST_CHANGE),
                pin,
                row.get(ACCOUNT.CLEARANCE),
                codes(row),
                row.get(ACCOUNT.GENERATION),
                row.get(ACCOUNT.SIGNED_IN_AT),
                ends,
                over ? ends : disabled);
    }

    private static @Nullable CodeSecret codes(Record row) {
        var content = row.get(ACCOUNT.TOTP_CONTENT);
        return content == null
                ? null
                : new CodeSecret(
                        new ContentId(content),
                        row.get(ACCOUNT.TOTP_SECRET),
                        row.get(ACCOUNT.TOTP_SINCE),
                        row.get(ACCOUNT.TOTP_LAST_STEP));
    }
}
