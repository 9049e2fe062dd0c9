package vn.somat.custody.destruction;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.destruction.Destruction.Decision;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.custody.destruction.Destruction.Written;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;
import vn.somatdb.custody.tables.records.DestructionItemRecord;
import vn.somatdb.custody.tables.records.DestructionRecord;

/** How a destruction and its items stand in their rows. */
final class DestructionRowStore {

    private DestructionRowStore() {}

    static Kept kept(DestructionRecord row) {
        return new Kept(
                new DestructionId(row.getId()),
                row.getNumber(),
                Kind.valueOf(row.getKind()),
                State.valueOf(row.getState()),
                row.getLevel(),
                row.getRank(),
                row.getWrittenNumber() == null
                        ? null
                        : new Written(row.getWrittenNumber(), Objects.requireNonNull(row.getWrittenDay())),
                new PersonId(row.getProposedBy()),
                row.getProposedAt(),
                council(row),
                decision(row),
                done(row),
                row.getSeenAt(),
                person(row.getSeenBy()),
                new ContentId(row.getContent()),
                row.getSealedReason(),
                row.getSealedRefusal());
    }

    static KeptItem item(DestructionItemRecord row) {
        return new KeptItem(
                new DestructionId(row.getDestruction()),
                row.getNumber(),
                Electronic.What.valueOf(row.getWhat()),
                row.getCarrier() == null ? null : new CarrierId(row.getCarrier()),
                row.getDocument() == null ? null : new DocumentId(row.getDocument()),
                row.getOpen(),
                row.getSealedDropped());
    }

    private static @Nullable Met council(DestructionRecord row) {
        return row.getCouncilNumber() == null
                ? null
                : new Met(
                        row.getCouncilNumber(),
                        Objects.requireNonNull(row.getCouncilDay()),
                        new PersonId(Objects.requireNonNull(row.getCouncilChair())),
                        new PersonId(Objects.requireNonNull(row.getCouncilKeeper())),
                        row.getSealedMembers(),
                        Objects.requireNonNull(row.getMinutesNumber()),
                        Objects.requireNonNull(row.getMinutesDay()),
                        Objects.requireNonNull(row.getSealedConclusion()));
    }

    private static @Nullable Decision decision(DestructionRecord row) {
        return row.getDecider() == null
                ? null
                : new Decision(
                        Objects.requireNonNull(row.getDecisionNumber()),
                        Objects.requireNonNull(row.getDecisionDay()),
                        new PersonId(row.getDecider()),
                        Objects.requireNonNull(row.getDeciderAs()),
                        row.getPosition(),
                        row.getDelegation(),
                        new PersonId(Objects.requireNonNull(row.getDecidedBy())));
    }

    private static @Nullable Done done(DestructionRecord row) {
        return row.getDoneAt() == null
                ? null
                : new Done(
                        row.getRecordNumber(),
                        row.getDoneAt(),
                        new PersonId(Objects.requireNonNull(row.getDoneBy())),
                        person(row.getSecond()),
                        Method.valueOf(row.getMethod()),
                        Objects.requireNonNull(row.getSealedHow()),
                        Objects.requireNonNull(row.getSealedWhere()),
                        row.getSealedWitnesses());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
