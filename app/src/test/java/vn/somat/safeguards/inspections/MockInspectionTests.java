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
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** What is missing as a whole, or what no desk lets happen: each alone, by a hand in the database, and taken back. */
    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("officers-none", "/people", "delete from safeguards.officer"),
                Arguments.of(
                        "trainings-none",
                        "/people/trainings",
                        "update safeguards.training set day = day - interval '3 years'"),
                Arguments.of(
                        "self-inspection-none",
                        "/inspections/new",
                        "update safeguards.inspection set begun_at = begun_at - interval '3 years'"),
                Arguments.of("host-unregistered", "/devices", "update safeguards.device set host = null"),
                Arguments.of("reports-sent-late", "/reports/", "update reporting.report set sent_on = due_day + 1"),
                Arguments.of(
                        "foreigners-unallowed",
                        "/meetings/",
                        "update safeguards.meeting_attendee set kind = 'FOREIGNER', person = null, sealed_name = sealed_task where number = 1"),
                Arguments.of(
                        "attendees-unscreened",
                        "/meetings/",
                        "update safeguards.meeting set level = 'tuyet-mat', rank = 3"),
                Arguments.of(
                        "incidents-without-measures",
                        "/incidents/",
                        "update safeguards.incident set closed_at = null, closed_by = null, handle_by = '2030-01-01',"
                                + " opened_at = opened_at - interval '3 days', seen_at = seen_at - interval '3 days';"
                                + " delete from safeguards.incident_act where kind = 'MEASURE'"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    @Order(2)
    @DisplayName("Whatever went wrong is found under its question with exactly its cases, and nothing else is.")
    void alone(String code, String address, String hand) {
        var office = orderly.office;
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            office.sql().execute("set local session_replication_role = replica");
            office.sql().execute(hand);
            var said = seen();
            assertThat(said).containsOnlyKeys(code);
            assertThat(said.get(code)).startsWith(address);
        });
    }

    @Test
    @Order(3)
    @DisplayName("Whatever went wrong is found under its question with exactly its cases, and nothing else is.")
    void planted() {
        var wrongdoing = new Wrongdoing(orderly);
        wrongdoing.everything();
        var expected = wrongdoing.expected();
        assertThat(expected).hasSizeGreaterThan(60);
        var said = seen();
        if (!said.containsKey("ledger-unsealed")) {
            // The clockwork, which runs by the time outside, has sealed in this very moment.
            orderly.office.move("2026-10-24");
            said = seen();
        }
        assertThat(said).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(orderly.office
                        .bean(Inspections.class)
                        .selfLook(orderly.officer)
                        .said()
                        .values()
                        .toString())
                .doesNotContain("QXZV");
    }

    @Test
    @Order(4)
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
