package vn.somat.classification.determination;

import static vn.somatdb.classification.Tables.DETERMINATION;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination.Decision;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** How a determination stands in its row. */
final class KeptRowStore {

    private KeptRowStore() {}

    static Kept kept(Record row) {
        return new Kept(
                new DeterminationId(row.get(DETERMINATION.ID)),
                Kind.valueOf(row.get(DETERMINATION.KIND)),
                row.get(DETERMINATION.CARRIER),
                State.valueOf(row.get(DETERMINATION.STATE)),
                row.get(DETERMINATION.REGIME),
                row.get(DETERMINATION.LEVEL),
                row.get(DETERMINATION.RANK),
                row.get(DETERMINATION.DAY),
                row.get(DETERMINATION.TERM_UNTIL),
                row.get(DETERMINATION.TERM_END),
                row.get(DETERMINATION.COPIES),
                row.get(DETERMINATION.COPYING),
                row.get(DETERMINATION.TYPE_SYMBOL),
                document(row.get(DETERMINATION.SOURCE)),
                row.get(DETERMINATION.SOURCE_LEVEL),
                document(row.get(DETERMINATION.SUBJECT)),
                row.get(DETERMINATION.UNIT) == null ? null : new UnitId(row.get(DETERMINATION.UNIT)),
                new PersonId(row.get(DETERMINATION.DRAFTER)),
                row.get(DETERMINATION.PROPOSED_AT),
                decision(row),
                row.get(DETERMINATION.VALID_TO),
                document(row.get(DETERMINATION.DOCUMENT)),
                new ContentId(row.get(DETERMINATION.CONTENT)),
                row.get(DETERMINATION.SEALED_TITLE),
                row.get(DETERMINATION.SEALED_NAME),
                row.get(DETERMINATION.SEALED_SCOPE),
                row.get(DETERMINATION.ENTRY));
    }

    private static @Nullable Decision decision(Record row) {
        var decider = row.get(DETERMINATION.DECIDER);
        return decider == null
                ? null
                : new Decision(
                        new PersonId(decider),
                        row.get(DETERMINATION.DECIDER_AS),
                        row.get(DETERMINATION.POSITION),
                        row.get(DETERMINATION.DELEGATION),
                        Objects.requireNonNull(row.get(DETERMINATION.DECIDED_AT)),
                        new PersonId(row.get(DETERMINATION.ENTERED_BY)),
                        row.get(DETERMINATION.ON_PAPER),
                        row.get(DETERMINATION.SLIP));
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
