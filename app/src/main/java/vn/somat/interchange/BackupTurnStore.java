package vn.somat.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Of several instances on one database one at a time makes backups by itself. Its turn hangs on a connection of its own: with
 * the instance the connection dies, and another one has the turn.
 */
@Repository
class BackupTurnStore {

    /** Names the lock, beside that of the ledger's sequencer. */
    private static final long BACKUPS = 0x536f4d61424bL;

    private final DSLContext sql;

    BackupTurnStore(DSLContext sql) {
        this.sql = sql;
    }

    interface Making {
        @Nullable
        Path make() throws IOException;
    }

    /** What was made; null as well while another instance is at it. */
    @Nullable
    Path alone(Making making) throws IOException {
        try {
            return sql.connectionResult(connection -> {
                if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                    return null;
                }
                try {
                    return making.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    var unused = ask(connection, "select pg_advisory_unlock(?)");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var asked = connection.prepareStatement(question)) {
            asked.setLong(1, BACKUPS);
            try (var answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
