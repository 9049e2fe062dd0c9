package vn.somatdb;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The migrations: SQL files {@code V0NN__room_what.sql} in {@code db/migration}, one PostgreSQL schema for each room. */
public final class Migrations {

    private static final String CARRIED = "classpath:db/migration";

    private Migrations() {}

    /** Brings a database to the newest shape with the migrations on the class path. */
    public static void run(String url, String user, String password) {
        flyway().dataSource(url, user, password).locations(CARRIED).load().migrate();
    }

    /** The same up to a version and no further; to the newest for null.
     *
     * @throws DatabaseTrouble when a newer build has been at work here
     */
    public static void run(DataSource database, @Nullable String version) {
        var flyway = flyway().dataSource(database)
                .locations(CARRIED)
                .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
                .load();
        var current = flyway.info().current();
        if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new DatabaseTrouble("The database is of version " + current.getVersion()
                            + ", newer than this build knows: start the newer build.")
                    .mendedBy("newer", String.valueOf(current.getVersion()));
        }
        flyway.migrate();
    }

    /** The version of a database's shape; null when no migration has run there. */
    public static @Nullable String version(DataSource database) {
        var current =
                flyway().dataSource(database).locations(CARRIED).load().info().current();
        return current == null ? null : current.getVersion().getVersion();
    }

    /** Whether this build has a migration to that version. */
    public static boolean knows(DataSource database, String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway().dataSource(database)
                        .locations(CARRIED)
                        .load()
                        .info()
                        .all())
                .filter(known -> known.getState() != MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .anyMatch(wanted::equals);
    }

    /** The same with the files of a folder; the build uses it, so that a renamed file leaves no trace. */
    static void run(String url, String user, String password, Path folder) {
        flyway().dataSource(url, user, password)
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure().defaultSchema("public").outOfOrder(true);
    }
}
