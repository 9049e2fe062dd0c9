package vn.somat.faults;

import java.util.List;
import java.util.stream.Stream;

/** A step of the write path at which the plug can be pulled: a method of the product that is entered or left. */
enum Step {
    SERVER_UP("vn.somatdb.Postmaster", "start", true),
    SHAPED("vn.somatdb.Migrations", "run", true),
    KEY_CLAIMED("vn.somat.registry.ActKeyStore", "claim", true),
    CONTENT_SEALED("vn.somat.vault.ContentStore", "insert", true),
    SEGMENT_STORED("vn.somat.vault.ContentStore", "insertSegment", true),
    NUMBER_TAKEN("vn.somat.registry.CounterStore", "next", true),
    VOLUME_ENTERED("vn.somat.registry.VolumeStore", "enter", true),
    ENTRY_RECORDED("vn.somat.ledger.EntryStore", "add", true),
    LINE_WRITTEN("vn.somat.registry.LineStore", "insert", true),
    COPIES_POSTED("vn.somat.custody.carriers.MovementStore", "post", true),
    ACT_TO_COMMIT("org.postgresql.jdbc.PgConnection", "commit", false),
    ACT_COMMITTED("org.postgresql.jdbc.PgConnection", "commit", true),
    CHAIN_LOCKED("vn.somat.ledger.TreeStore", "lockSequencer", true),
    CHAINED("vn.somat.ledger.TreeStore", "chain", true),
    CHECKPOINT_SIGNED("vn.somat.ledger.SignedNote", "sign", true),
    CHECKPOINT_STORED("vn.somat.ledger.CheckpointStore", "add", true),
    BACKUP_ROWS("vn.somat.interchange.BackupStore", "copyOut", true),
    BACKUP_WRITTEN("vn.somat.interchange.BackupDesk", "writeByItself", true),
    BACKUP_KEPT("vn.somat.interchange.BackupDesk", "keep", true);

    /** Steps of a backup, which comes once a day. */
    static final List<Step> OF_BACKUP = List.of(BACKUP_ROWS, BACKUP_WRITTEN, BACKUP_KEPT);

    /** Steps that clerks at work come by, or the start. */
    static final List<Step> OF_WORK =
            Stream.of(values()).filter(step -> !OF_BACKUP.contains(step)).toList();

    /** Before the first page is served; no clerk is needed to come here. */
    boolean beforeReady() {
        return compareTo(SHAPED) <= 0;
    }

    private final String type;
    private final String method;
    private final boolean left;

    Step(String type, String method, boolean left) {
        this.type = type;
        this.method = method;
        this.left = left;
    }

    /** As {@link Trap} is told. */
    String trap(int nth, Victim victim) {
        return ",%s,%s,%s,%d,%s".formatted(type, method, left, nth, victim);
    }
}
