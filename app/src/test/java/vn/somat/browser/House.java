package vn.somat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.somat.SomatApplication;
import vn.somat.testing.TestDatabaseConfiguration;

/** The whole product on a free port of the loopback, with a database of its own. */
public final class House implements AutoCloseable {

    /** Watched by the shared office. */
    public static final Path SCANS = Path.of("target", "scans").toAbsolutePath();

    private final ConfigurableApplicationContext product;

    private House(ConfigurableApplicationContext product) {
        this.product = product;
    }

    /** The office all browser tests share: vault open, units and people, one account for every duty. See {@link Staff}. */
    public static House shared() {
        return Shared.HOUSE;
    }

    /** A machine nobody has set up yet; the caller closes it. {@code settings} as on the command line, without dashes. */
    public static House empty(String... settings) {
        var given = Stream.concat(
                Stream.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.flyway.enabled=false",
                        "spring.main.register-shutdown-hook=false",
                        "logging.level.root=warn",
                        // Two dozen passwords are set before the first test: they may be cheap here.
                        "somat.access.hash-memory=256",
                        "somat.access.uploads-wait=1s",
                        "somat.access.searches-a-minute=100000",
                        "somat.access.prints-a-minute=100000",
                        "somat.access.calls-a-minute=100000",
                        "somat.access.hash-rounds=1"),
                Arrays.stream(settings));
        var product = new SpringApplicationBuilder(SomatApplication.class, TestDatabaseConfiguration.class)
                .run(given.map("--"::concat).toArray(String[]::new));
        return new House(product);
    }

    public <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    public String url() {
        var server = ((ServletWebServerApplicationContext) product).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    @Override
    public void close() {
        product.close();
    }

    private static final class Shared {

        static final House HOUSE = open();

        private static House open() {
            var house = empty(
                    "somat.scans.folder=" + fresh(SCANS),
                    "somat.scans.look-every=200ms",
                    "somat.recognition.look-every=300ms");
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "house-close"));
            Staff.moveInto(house);
            return house;
        }

        private static Path fresh(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                return Files.createDirectories(folder);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }
}
