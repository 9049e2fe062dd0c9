package vn.somat.registry;

import static org.jooq.impl.DSL.field;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ghi đĩa chung: acts that take numbers of one series let go of its row when they are committed, and only then wait for the
 * disk, all that came meanwhile by one write. Nothing is answered before it is on disk; what is lost with the power was not
 * answered, and is lost from its end, so that no number is missing between others. See docs/decisions/018.
 */
@Repository
class FlushStore {

    /** Belongs into a statement of the act: its commit does not wait for the disk. */
    static final Field<String> LATER = field("set_config('synchronous_commit', 'off', true)", String.class);

    /** A commit that waits for the disk takes along every commit before it. */
    private static final String NOW = "select pg_logical_emit_message(true, 'somat', '')";

    private final DSLContext sql;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock(true);
    private long flushed;

    FlushStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The running transaction, which says {@link #LATER}, shares its wait for the disk. */
    void share() {
        boolean shares = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(one -> one instanceof Shared shared && shared.store() == this);
        if (!shares) {
            TransactionSynchronizationManager.registerSynchronization(new Shared(this));
        }
    }

    /** What was committed before is on disk when this returns or, within a transaction, when that is done. */
    void now() {
        sql.execute(NOW);
    }

    /** On the connection of the act, which is done: no other has to be waited for. */
    private void awaited() {
        long mine = committed.incrementAndGet();
        turn.lock();
        try {
            if (flushed < mine) {
                long upTo = committed.get();
                sql.connection(FlushStore::write);
                flushed = upTo;
            }
        } finally {
            turn.unlock();
        }
    }

    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOW + "; commit");
        }
    }

    private record Shared(FlushStore store) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            store.awaited();
        }
    }
}
