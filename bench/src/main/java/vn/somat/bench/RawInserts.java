package vn.somat.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What the engine gives at most: one row of 200 bytes into a table with one key, one durable commit each, on the very
 * server the product runs on.
 */
final class RawInserts implements Together.Client {

    private static final String ROW = "x".repeat(200);

    private final Connection connection;
    private final PreparedStatement insert;

    RawInserts(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("insert into public.bench_raw (text) values (?)");
    }

    static double rate(Product product, int clients, double seconds) throws Exception {
        try (var connection = product.database();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists public.bench_raw (id bigint generated always as identity primary key, text text not null)");
            double rate = Together.rate(clients, seconds, number -> new RawInserts(product.database()));
            statement.execute("drop table public.bench_raw");
            return rate;
        }
    }

    @Override
    public void once() throws SQLException {
        insert.setString(1, ROW);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
