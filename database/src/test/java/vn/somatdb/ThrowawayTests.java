package vn.somatdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ThrowawayTests {

    @Test
    void aThrowAwayServerAnswersAndIsGoneWhenClosed() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.throwaway();
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var result = connection.createStatement().executeQuery("show server_version")) {
            result.next();
            assertThat(result.getString(1)).startsWith("18");
        } finally {
            postgres.close();
        }
        assertThat(ProcessHandle.of(postgres.pid())).isEmpty();
    }

    @Test
    void theServerListensOnTheLoopbackAloneAndAsksForThePassword() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway();
                var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            try (var result = statement.executeQuery(
                    "select current_setting('listen_addresses'), current_setting('unix_socket_directories'),"
                            + " datlocprovider, datlocale from pg_database where datname = current_database()")) {
                result.next();
                assertThat(result.getString(1)).isEqualTo("127.0.0.1");
                assertThat(result.getString(2)).isEmpty();
                assertThat(result.getString(3)).isEqualTo("b");
                assertThat(result.getString(4)).isEqualTo("C.UTF-8");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.url(), postgres.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }
}
