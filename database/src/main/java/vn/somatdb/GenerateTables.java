package vn.somatdb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Run by the build: starts a throw-away PostgreSQL, migrates it and writes one Java class for each table into
 * {@code vn.somatdb.<room>}. An unchanged set of migrations is not generated twice.
 */
public final class GenerateTables {

    /** Raise it when the settings below change, so that every working copy generates again. */
    private static final String SETTINGS_VERSION = "2";

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb"); // held here, or its level is forgotten

    private GenerateTables() {}

    /** Arguments: the folder for the sources, the folder of the migrations. */
    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        Path migrations = Path.of(args[1]);
        Path stamp = target.resolve("migrations.sha256");
        String wanted = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Folders.delete(target);
        Files.createDirectories(target);
        keepQuiet();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway()) {
            Migrations.run(postgres.url(), postgres.user(), postgres.password(), migrations);
            GenerationTool.generate(configuration(postgres, target));
        }
        Files.writeString(stamp, wanted);
    }

    private static void keepQuiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        FLYWAY.setLevel(Level.WARNING);
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(SETTINGS_VERSION.getBytes(StandardCharsets.UTF_8));
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Configuration configuration(EmbeddedPostgres postgres, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(postgres.url())
                        .withUser(postgres.user())
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(database())
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withRoutines(false)
                                .withRecords(true)
                                .withComments(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false))
                        .withTarget(new Target().withPackageName("vn.somatdb").withDirectory(target.toString())));
    }

    /** Every moment is stored as {@code timestamptz} and read as {@link java.time.Instant}. */
    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withExcludes("(pg_catalog|information_schema|public)\\..*")
                .withIncludeSystemSequences(false)
                .withForcedTypes(List.of(new ForcedType()
                        .withName("INSTANT")
                        .withIgnoreUnused(true)
                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)(\\(\\d\\))?")));
    }
}
