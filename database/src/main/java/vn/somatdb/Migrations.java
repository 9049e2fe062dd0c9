package vn.somatdb;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations: SQL files {@code V0NN__room_what.sql} in {@code db/migration}, one PostgreSQL schema for each room. */
public final class Migrations {

    private Migrations() {}

    /** Brings a database to the newest shape with the migrations on the class path. */
    public static void run(String url, String user, String password) {
        flyway(url, user, password).locations("classpath:db/migration").load().migrate();
    }

    /** The same with the files of a folder; the build uses it, so that a renamed file leaves no trace. */
    static void run(String url, String user, String password, Path folder) {
        flyway(url, user, password).locations("filesystem:" + folder).load().migrate();
    }

    private static FluentConfiguration flyway(String url, String user, String password) {
        return Flyway.configure().dataSource(url, user, password).defaultSchema("public");
    }
}
