package vn.somatdb;

import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Run by the build: migrates a throw-away database and writes one package of table classes for each room's schema. */
public final class GenerateTables {

    private static final List<String> ROOMS =
            List.of("vault", "ledger", "organisation", "regulation", "access", "registry");

    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        var target = Path.of(args[0]);
        try (var postgres = EmbeddedPostgres.throwaway()) {
            Migrations.run(postgres.url(), postgres.user(), postgres.password());
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc()
                            .withUrl(postgres.url())
                            .withUser(postgres.user())
                            .withPassword(postgres.password()))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withIncludes(".*")
                                    .withSchemata(ROOMS.stream()
                                            .map(room -> new SchemaMappingType().withInputSchema(room))
                                            .toList()))
                            .withGenerate(new Generate().withGeneratedAnnotation(false))
                            .withTarget(new Target()
                                    .withPackageName("vn.somatdb")
                                    .withDirectory(target.toString()))));
        }
    }
}
