package vn.somat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database and the pool in front of it. Beans close in the opposite order, after the web server has let its
 * last request go: the pool first, the server last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("somat.data")
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_MS = 5_000;

    @Bean
    Database database(DatabaseSettings settings) {
        var server = settings.db();
        if (server == null || server.url() == null) {
            return Database.in(settings.data());
        }
        return new Database(server.url(), blank(server.user()), blank(server.password()), null);
    }

    /** A caller waits five seconds for a connection at most, then is told that the database is away. */
    @Bean
    HikariDataSource dataSource(Database database) {
        database.migrate();
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.setValidationTimeout(PATIENCE_MS / 2);
        pool.addDataSourceProperty("connectTimeout", "5");
        // PostgreSQL's DETAIL line quotes the row that broke a rule; it must not reach an exception's text.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    private static String blank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
