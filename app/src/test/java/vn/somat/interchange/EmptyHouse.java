package vn.somat.interchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a backup may become a house again: the rooms that takes, on a database that knows nothing yet. */
final class EmptyHouse implements AutoCloseable {

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    EmptyHouse(DataSource database) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("still", Map.of("somat.ledger.chain-every", "365d")));
        rooms.registerBean(DataSource.class, () -> database);
        rooms.registerBean(Clock.class, Clock::systemUTC);
        rooms.registerBean(SecureRandom.class, () -> new SecureRandom());
        rooms.register(Rooms.class);
        rooms.refresh();
    }

    RestoreDesk desk() {
        return rooms.getBean(RestoreDesk.class);
    }

    <T> T bean(Class<T> type) {
        return rooms.getBean(type);
    }

    JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        rooms.close();
    }

    @ComponentScan({"vn.somat.vault", "vn.somat.ledger"})
    @Import({RestoreStore.class, RestoreDesk.class, BackupStore.class})
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    static class Rooms {}
}
