package vn.somat.access;

import static vn.somatdb.access.Tables.API_TOKEN;
import static vn.somatdb.access.Tables.STANDING;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Tokens of other programs, by their hash. */
@Repository
class TokenStore {

    /** @param mark of the standings at the moment the token was looked up */
    record Shown(Tokens.View token, UUID mark) {}

    private final DSLContext sql;

    TokenStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Tokens.View token, byte[] hash, UUID by) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.ACCOUNT, token.account())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.HASH, hash)
                .set(API_TOKEN.SCOPES, token.scopes().toArray(String[]::new))
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .set(API_TOKEN.CREATED_BY, by)
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
    }

    /** With the mark of who is who, which is asked for next in any case. */
    Optional<Shown> byHash(byte[] hash) {
        return sql.select(API_TOKEN.fields())
                .select(STANDING.MARK)
                .from(API_TOKEN)
                .crossJoin(STANDING)
                .where(API_TOKEN.HASH.eq(hash))
                .fetchOptional(row -> new Shown(view(row), row.get(STANDING.MARK)));
    }

    Optional<Tokens.View> lock(UUID token) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.ID.eq(token))
                .forUpdate()
                .fetchOptional(TokenStore::view);
    }

    List<Tokens.View> of(UUID account) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.ACCOUNT.eq(account))
                .orderBy(API_TOKEN.CREATED_AT.desc())
                .fetch(TokenStore::view);
    }

    void revoke(UUID token, Instant now) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.ID.eq(token))
                .execute();
    }

    void used(UUID token, Instant now) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(token))
                .execute();
    }

    private static Tokens.View view(Record row) {
        return new Tokens.View(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.ACCOUNT),
                row.get(API_TOKEN.NAME),
                Set.copyOf(Arrays.asList(row.get(API_TOKEN.SCOPES))),
                row.get(API_TOKEN.CREATED_AT),
                row.get(API_TOKEN.EXPIRES_AT),
                row.get(API_TOKEN.REVOKED_AT),
                row.get(API_TOKEN.LAST_USED_AT));
    }
}
