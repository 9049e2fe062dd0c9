package vn.somatdb;

import org.flywaydb.core.Flyway;

/** Brings a database to the shape this version of the product needs. */
public final class Migrations {

    private Migrations() {}

    public static void run(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
