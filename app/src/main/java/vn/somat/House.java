package vn.somat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import vn.somatdb.Migrations;

/**
 * The rooms, wired on a database. They close in the opposite order: the web server lets its last request go, then the
 * rooms, the pool, and PostgreSQL last.
 */
record House(ConfigurableApplicationContext rooms) implements AutoCloseable {

    static {
        // Visitors may come while the rooms are filled: each thing is made by one of them, the others wait.
        SpringProperties.setFlag("spring.locking.strict");
    }

    /**
     * With pages and API; PostgreSQL starts while the rooms are being furnished. The doors open as soon as there is somebody
     * behind them, the rest is made while the first visitors are already served.
     */
    static House withDoors(Typed typed, Terminal terminal, String... settings) {
        return open(SomatApplication.class, true, typed, terminal, List.of(settings));
    }

    /** For one errand: only what it touches is made, nothing listens and no clockwork runs. */
    static House quiet(Typed typed, Terminal terminal) {
        return open(SomatApplication.class, false, typed, terminal, List.of());
    }

    /** For a restore: the database is left as it is found. */
    static House bare(Typed typed, Terminal terminal) {
        return open(RestoreRooms.class, false, typed, terminal, List.of());
    }

    private static House open(Class<?> plan, boolean doors, Typed typed, Terminal terminal, List<String> more) {
        List<String> settings = new ArrayList<>(more);
        settings.addAll(log(typed));
        if (typed.verb().placed() && typed.option("db-url") == null) {
            settings.add("--somat.data=" + typed.data());
        }
        var opening = Database.open(typed, terminal);
        var application = new SpringApplication(plan);
        application.setLazyInitialization(true);
        if (doors) {
            application.setApplicationContextFactory(ApplicationContextFactory.of(DoorsFirst::new));
        } else {
            application.setWebApplicationType(WebApplicationType.NONE);
            settings.add("--somat.ledger.chain-every=365d");
        }
        application.addInitializers(
                context -> furnish((GenericApplicationContext) context, opening, plan == SomatApplication.class));
        try {
            var house = new House(application.run(settings.toArray(String[]::new)));
            if (doors) {
                house.fill();
            }
            return house;
        } catch (RuntimeException e) {
            opening.thenAccept(Database::close);
            throw e;
        }
    }

    /** Into the data folder; a rehearsal has none and says aloud what is wrong. What fails a start is told once, by us. */
    private static List<String> log(Typed typed) {
        var file = typed.data().resolve(typed.verb() == Verb.RUN ? "somat.log" : "somat-command.log");
        boolean filed = typed.verb().placed();
        return List.of(
                "--logging.threshold.console=" + (filed ? "off" : "warn"),
                "--logging.file.name=" + (filed ? file : ""),
                "--spring.profiles.active=" + (filed ? "filed" : "rehearsal"),
                "--logging.logback.rollingpolicy.max-file-size=5MB",
                "--logging.logback.rollingpolicy.max-history=20",
                "--logging.logback.rollingpolicy.total-size-cap=50MB",
                "--logging.level.org.springframework.boot.SpringApplication=off",
                "--logging.level.org.springframework.boot.diagnostics=off");
    }

    private static void furnish(GenericApplicationContext rooms, CompletableFuture<Database> opening, boolean migrate) {
        var shaping = opening.thenApplyAsync(database -> {
            var pool = database.pool();
            if (migrate) {
                Migrations.run(pool, null);
            }
            return pool;
        });
        rooms.registerBean("database", Database.class, opening::join);
        rooms.registerBean("dataSource", HikariDataSource.class, () -> {
            var unused = rooms.getBean(Database.class); // closed after its pool
            return shaping.join();
        });
    }

    /** Behind the doors much is made before Spring itself holds its plan for final, and it would look through all of it for each. */
    private static final class DoorsFirst extends AnnotationConfigServletWebServerApplicationContext {

        @Override
        protected void onRefresh() {
            getBeanFactory().freezeConfiguration();
            super.onRefresh();
        }
    }

    /** Makes what no visitor and no clockwork asked for yet: the doors are open by now. What cannot be made ends the start. */
    private void fill() {
        var plan = rooms.getBeanFactory();
        try {
            for (var name : plan.getBeanDefinitionNames()) {
                var one = plan.getMergedBeanDefinition(name);
                if (one.isSingleton() && !one.isAbstract()) {
                    plan.getBean(name);
                }
            }
        } catch (RuntimeException e) {
            rooms.close();
            throw e;
        }
    }

    <T> T desk(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
