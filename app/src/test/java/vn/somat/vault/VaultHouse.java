package vn.somat.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.testing.TestDatabase;

/** One instance of the vault alone, on a database that several instances may share; time stands still until moved. */
final class VaultHouse implements AutoCloseable {
    static final char[] PASSPHRASE = "sông Hồng chảy về đâu".toCharArray();

    final MovableClock clock = new MovableClock();
    final RecordedEvents events = new RecordedEvents();
    final DataSource database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    VaultHouse(DataSource database) {
        this.database = database;
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(KeyEvents.class, () -> events);
        context.register(Wiring.class);
        context.scan("vn.somat.vault");
        context.refresh();
    }

    static VaultHouse empty() {
        return new VaultHouse(TestDatabase.fresh());
    }

    static VaultHouse opened() {
        VaultHouse house = empty();
        house.vault().initialise(PASSPHRASE, 2, 3);
        return house;
    }

    /** Another instance, or the same one after a restart, on the same database at the same moment. */
    VaultHouse again() {
        VaultHouse other = new VaultHouse(database);
        other.clock.now = clock.now;
        return other;
    }

    Vault vault() {
        return context.getBean(Vault.class);
    }

    Contents contents() {
        return context.getBean(Contents.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DSLContext sql() {
        return context.getBean(DSLContext.class);
    }

    <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(tx -> act.get());
    }

    void transact(Runnable act) {
        inTransaction(() -> {
            act.run();
            return true;
        });
    }

    @Override
    public void close() {
        context.close();
    }

    static final class MovableClock extends Clock {
        volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
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

    static final class RecordedEvents implements KeyEvents {
        final List<String> seen = new ArrayList<>();
        boolean failing;

        @Override
        public void initialised(String vaultId) {
            see("initialised");
        }

        @Override
        public void unsealed(UnsealMethod method) {
            see("unsealed " + method);
        }

        @Override
        public void unsealRefused(UnsealMethod method) {
            see("refused " + method);
        }

        @Override
        public void resealed(ResealCause cause, Hand hand) {
            see("resealed " + cause);
        }

        @Override
        public void passphraseChanged(Hand hand) {
            see("passphrase changed by " + hand.by());
        }

        @Override
        public void sharesRenewed(int set, int threshold, int shares, Hand hand) {
            see("shares renewed by " + hand.by() + ": set " + set + ", " + threshold + " of " + shares);
        }

        @Override
        public void contentDestroyed(ContentId id) {
            see("destroyed " + id.value());
        }

        private void see(String event) {
            if (failing) {
                throw new IllegalStateException("the ledger is not there");
            }
            seen.add(event);
        }
    }

    /** Not a {@code @Configuration}: the whole product, when it is tested, must not find it. */
    @EnableTransactionManagement
    static class Wiring {
        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        DSLContext sql(DataSource database) {
            return DSL.using(new TransactionAwareDataSourceProxy(database), SQLDialect.POSTGRES);
        }

        @Bean
        @Primary
        PassphraseCost cheap() {
            return new PassphraseCost(64, 1, 1);
        }
    }
}
