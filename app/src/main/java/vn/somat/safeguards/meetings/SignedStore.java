package vn.somat.safeguards.meetings;

import static vn.somatdb.safeguards.Tables.MEETING_ACT;
import static vn.somatdb.safeguards.Tables.MEETING_SIGNED;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.EntryId;
import vn.somat.vault.Contents;

/** Rows of what was signed over a file: the salt of its digest, and the entry that has the digest. */
@Repository
class SignedStore {

    private static final String SALT = "signed:";

    private final DSLContext sql;
    private final Contents contents;

    SignedStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    /** @param salt in hexadecimal */
    record Row(String salt, EntryId entry) {}

    void add(Meeting meeting, int act, String salt) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            sql.insertInto(MEETING_SIGNED)
                    .set(MEETING_SIGNED.MEETING, meeting.id().value())
                    .set(MEETING_SIGNED.ACT, act)
                    .set(MEETING_SIGNED.SEALED_SALT, keys.seal(meeting.content(), SALT + act, salt))
                    .execute();
        }
    }

    /** What was signed last. */
    Optional<Row> last(Meeting meeting) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            return sql.select(MEETING_SIGNED.ACT, MEETING_SIGNED.SEALED_SALT, MEETING_ACT.ENTRY)
                    .from(MEETING_SIGNED)
                    .join(MEETING_ACT)
                    .on(MEETING_ACT.MEETING.eq(MEETING_SIGNED.MEETING), MEETING_ACT.ACT.eq(MEETING_SIGNED.ACT))
                    .where(MEETING_SIGNED.MEETING.eq(meeting.id().value()))
                    .orderBy(MEETING_SIGNED.ACT.desc())
                    .limit(1)
                    .fetchOptional(row -> {
                        var salt = keys.text(meeting.content(), SALT + row.value1(), row.value2());
                        return new Row(salt == null ? "" : salt, new EntryId(row.value3()));
                    });
        }
    }
}
