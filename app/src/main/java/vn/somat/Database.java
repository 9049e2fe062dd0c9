package vn.somat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.somatdb.EmbeddedPostgres;
import vn.somatdb.Migrations;

/** The PostgreSQL of this run, brought to the newest shape: the carried one as our child, or a server of the house. */
record Database(
        String url, String user, String password, @Nullable EmbeddedPostgres carried) implements AutoCloseable {

    static Database in(Path data) {
        EmbeddedPostgres carried = EmbeddedPostgres.open(data);
        return new Database(carried.url(), carried.user(), carried.password(), carried);
    }

    /** Brings the tables to the shape this build knows; another instance that does the same waits its turn. */
    void migrate() {
        Migrations.run(url, user, password);
    }

    /** Stops the child. What is committed is on disk. */
    @Override
    public void close() {
        if (carried != null) {
            carried.close();
        }
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
