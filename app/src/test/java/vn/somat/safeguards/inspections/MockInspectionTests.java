package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.ProbedCase;
import vn.somatverifier.Main;

/** Kiểm tra thử một cơ quan: an orderly one, and the same one in which everything went wrong that the desks let go wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MockInspectionTests {

    private static OrderlyOffice orderly;

    @BeforeAll
    static void found() {
        orderly = new OrderlyOffice();
    }

    @AfterAll
    static void close() {
        orderly.office.close();
    }

    /** Addresses of the cases under each code that has any. */
    private static Map<String, String> seen() {
        var found = new TreeMap<String, String>();
        orderly.office.bean(Inspections.class).selfLook(orderly.officer).said().forEach((code, said) -> {
            if (!said.cases().isEmpty()) {
                found.put(
                        code,
                        said.cases().stream().map(ProbedCase::address).sorted().collect(Collectors.joining(" ")));
            }
        });
        return found;
    }

    @Test
    @Order(1)
    @DisplayName("In an office where everything is in order the registers name no case.")
    void orderly() {
        assertThat(seen()).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("Whatever went wrong is found under its question with exactly its cases, and nothing else is.")
    void planted() {
        var wrongdoing = new Wrongdoing(orderly);
        wrongdoing.everything();
        var expected = wrongdoing.expected();
        assertThat(expected).hasSizeGreaterThan(60);
        assertThat(seen()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(orderly.office
                        .bean(Inspections.class)
                        .selfLook(orderly.officer)
                        .said()
                        .values()
                        .toString())
                .doesNotContain("QXZV");
    }

    @Test
    @Order(3)
    @DisplayName("What was changed in the ledger itself the verifier of the kit shows.")
    void ledgerTampered(@TempDir Path folder) throws Exception {
        assertThat(verified(folder.resolve("whole"))).isZero();
        var office = orderly.office;
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            office.sql().execute("set local session_replication_role = replica");
            office.sql()
                    .update(
                            "update ledger.entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'),"
                                    + " 'custody.carrier.lost', 'custody.carrier.kept'), 'UTF8') where act = 'custody.carrier.lost'");
        });
        assertThat(verified(folder.resolve("tampered"))).isEqualTo(Main.TAMPERED);
    }

    /** As the kit says it: from within its folder, by a program of its own. */
    private static int asTold(Path folder) throws Exception {
        var verifier = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), "-cp", verifier.toString(), Main.class.getName(), "verify-kit", ".")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int verified(Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        orderly.office.bean(InspectorsKit.class).write(orderly.officer, out);
        try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, in.readAllBytes());
            }
        }
        return asTold(folder);
    }
}
