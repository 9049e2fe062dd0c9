package vn.somat.classification.life;

import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.classification.Tables.LEVEL_NOTICE;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.life.LevelChange.Council;
import vn.somat.classification.life.LevelChange.Decider;
import vn.somat.classification.lists.ItemId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** How a change and a notice stand in their rows. */
final class LifeRowStore {

    private LifeRowStore() {}

    static KeptChange change(Record row) {
        var ground = row.get(LEVEL_CHANGE.GROUND);
        var item = row.get(LEVEL_CHANGE.ITEM);
        return new KeptChange(
                new ChangeId(row.get(LEVEL_CHANGE.ID)),
                new DocumentId(row.get(LEVEL_CHANGE.DOCUMENT)),
                row.get(LEVEL_CHANGE.NUMBER),
                LevelAct.valueOf(row.get(LEVEL_CHANGE.ACT)),
                Source.valueOf(row.get(LEVEL_CHANGE.SOURCE)),
                ground == null ? null : Ground.valueOf(ground),
                row.get(LEVEL_CHANGE.WHOLE),
                row.get(LEVEL_CHANGE.REGIME),
                row.get(LEVEL_CHANGE.LEVEL_BEFORE),
                row.get(LEVEL_CHANGE.LEVEL_AFTER),
                row.get(LEVEL_CHANGE.UNTIL_BEFORE),
                row.get(LEVEL_CHANGE.UNTIL_AFTER),
                row.get(LEVEL_CHANGE.DAY),
                row.get(LEVEL_CHANGE.DECISION),
                item == null ? null : new ItemId(item),
                decider(row),
                person(row.get(LEVEL_CHANGE.SECOND)),
                new PersonId(row.get(LEVEL_CHANGE.ENTERED_BY)),
                row.get(LEVEL_CHANGE.AT),
                row.get(LEVEL_CHANGE.NOTIFY_BY),
                council(row),
                new ContentId(row.get(LEVEL_CHANGE.CONTENT)),
                row.get(LEVEL_CHANGE.SEALED_REASON),
                row.get(LEVEL_CHANGE.SEALED_PART),
                row.get(LEVEL_CHANGE.ENTRY));
    }

    static KeptNotice notice(Record row) {
        return new KeptNotice(
                new ChangeId(row.get(LEVEL_NOTICE.CHANGE)),
                row.get(LEVEL_NOTICE.POSITION),
                new DocumentId(row.get(LEVEL_NOTICE.DOCUMENT)),
                row.get(LEVEL_NOTICE.COPIES),
                row.get(LEVEL_NOTICE.SEALED_NAME),
                row.get(LEVEL_NOTICE.NOTICE),
                row.get(LEVEL_NOTICE.SENT_DAY),
                row.get(LEVEL_NOTICE.SEALED_LATE),
                row.get(LEVEL_NOTICE.ANSWERED_DAY),
                row.get(LEVEL_NOTICE.MARKED_DAY),
                row.get(LEVEL_NOTICE.WAIVED_DAY),
                row.get(LEVEL_NOTICE.SEALED_WAIVED));
    }

    private static @Nullable Decider decider(Record row) {
        var person = person(row.get(LEVEL_CHANGE.DECIDER));
        return person == null
                ? null
                : new Decider(
                        person,
                        row.get(LEVEL_CHANGE.DECIDER_AS),
                        row.get(LEVEL_CHANGE.POSITION),
                        row.get(LEVEL_CHANGE.DELEGATION));
    }

    private static @Nullable Council council(Record row) {
        var number = row.get(LEVEL_CHANGE.COUNCIL_NUMBER);
        return number == null
                ? null
                : new Council(
                        number,
                        row.get(LEVEL_CHANGE.COUNCIL_DAY),
                        Objects.requireNonNull(person(row.get(LEVEL_CHANGE.COUNCIL_CHAIR))),
                        row.get(LEVEL_CHANGE.MINUTES_DAY));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
