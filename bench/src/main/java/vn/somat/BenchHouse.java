package vn.somat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.somatdb.Migrations;

/** The rooms without pages on a data folder, with the clock of the rehearsal, which can stand in the past. */
public final class BenchHouse {

    private BenchHouse() {}

    public static ConfigurableApplicationContext open(Path data) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var terminal = new Terminal(System.out, System.err, Map.of());
        var opening = Database.open(Typed.from("run", "--data", data.toString()), terminal);
        var application = new SpringApplication(SomatApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            var rooms = (GenericApplicationContext) context;
            rooms.registerBean("database", Database.class, opening::join);
            rooms.registerBean("dataSource", HikariDataSource.class, () -> {
                var pool = rooms.getBean(Database.class).pool();
                Migrations.run(pool, null);
                return pool;
            });
        });
        return application.run(
                "--somat.rehearsal=true",
                "--somat.ledger.chain-every=365d",
                "--somat.machine.look-every=0s",
                "--somat.classification.expire-every=0s",
                "--somat.vault.idle-reseal=0s",
                "--logging.level.root=off",
                "--spring.main.keep-alive=false");
    }
}
