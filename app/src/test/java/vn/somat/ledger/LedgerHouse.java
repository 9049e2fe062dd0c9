package vn.somat.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.testing.TestDatabase;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;

/**
 * One instance of ledger and vault alone, on a database that several instances may share. Time stands still until moved,
 * and the clockwork does nothing but seal at the end, so that a test says itself when entries are chained.
 */
final class LedgerHouse implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final AtomicInteger statements = new AtomicInteger();
    private final DataSource database;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private LedgerHouse(DataSource database) {
        this.database = database;
        this.pool = pool(database);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "house", Map.of("somat.ledger.chain-every", "1h", "somat.vault.idle-reseal", "0s")));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(DSLContext.class, this::counted);
        context.register(Wiring.class);
        context.scan("vn.somat.vault", "vn.somat.ledger");
        context.refresh();
    }

    /** With an open vault, whose founding is the first entry. */
    static LedgerHouse opened() {
        var house = new LedgerHouse(TestDatabase.fresh());
        TestVault.open(house.vault());
        return house;
    }

    /** Another instance, or this one after a restart, on the same database at the same moment; its vault is sealed. */
    LedgerHouse again() {
        var other = new LedgerHouse(database);
        other.clock.now = clock.now;
        return other;
    }

    Vault vault() {
        return bean(Vault.class);
    }

    Ledger ledger() {
        return bean(Ledger.class);
    }

    Seals seals() {
        return bean(Seals.class);
    }

    Sequencer sequencer() {
        return bean(Sequencer.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    EntryId record(Entry entry) {
        return inTransaction(() -> ledger().record(entry));
    }

    /** So many acts in one transaction. */
    void record(String act, int times) {
        inTransaction(() -> {
            for (int i = 0; i < times; i++) {
                ledger().record(Entry.of(act).on("thing", i).with("number", i));
            }
            return times;
        });
    }

    <T> T inTransaction(Supplier<T> act) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(tx -> act.get()));
    }

    long count(String from) {
        return Objects.requireNonNull(jdbc().queryForObject("select count(*) from " + from, Long.class));
    }

    /** Stops the instance as the house is closed in the evening. */
    @Override
    public void close() {
        context.close();
        pool.close();
    }

    private static HikariDataSource pool(DataSource database) {
        var pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(12);
        return new HikariDataSource(pool);
    }

    private DSLContext counted() {
        return DSL.using(new DefaultConfiguration()
                .set(new TransactionAwareDataSourceProxy(pool))
                .set(SQLDialect.POSTGRES)
                .set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext statement) {
                        statements.incrementAndGet();
                    }
                })));
    }

    static final class MovableClock extends Clock {
        volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        void back(Duration by) {
            now = now.minus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Not a {@code @Configuration}: the whole product, when it is tested, must not find it. */
    @EnableTransactionManagement
    static class Wiring {
        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }
    }
}
