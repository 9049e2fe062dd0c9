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
import vn.somat.organisation.Duty;
import vn.somatverifier.Main;

/** Kiểm tra thử một cơ quan: an orderly one, and the same one in which everything went wrong that the desks let go wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MockInspectionTests {

    /** The first secret letter that was decided on. */
    private static final String OUTGOING =
            "select id from registry.document where determination is not null order by serial, insertion limit 1";

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

    /** By a hand in the database: what is wrong to somebody cleared less, and what above them would cure or lengthen it. */
    static Stream<Arguments> above() {
        return Stream.of(
                Arguments.of(
                        "lost-without-incident",
                        "update safeguards.incident set level = 'toi-mat', rank = 2",
                        "update safeguards.incident set carrier = (select id from custody.carrier where state = 'LOST'"
                                + " and id not in (select carrier from safeguards.incident where carrier is not null) limit 1)"
                                + " where id = (select min(id::text)::uuid from safeguards.incident)"),
                Arguments.of(
                        "out-without-permission",
                        "update custody.request set rank = 2, state = 'OUT' where id = (select min(request::text)::uuid from custody.request_carrier);"
                                + " update custody.carrier set state = 'CARRIED_OUT', holder = gen_random_uuid() where state = 'LOST'",
                        "update custody.request_carrier set carrier = (select id from custody.carrier where state = 'CARRIED_OUT'"
                                + " and id not in (select carrier from custody.request_carrier) limit 1)"
                                + " where request = (select min(request::text)::uuid from custody.request_carrier)"),
                Arguments.of(
                        "destroyed-without-file",
                        "insert into custody.destruction (id, kind, state, level, rank, content, sealed_reason, proposed_by, proposed_at, entry)"
                                + " values (gen_random_uuid(), 'URGENT', 'PROPOSED', 'toi-mat', 2, gen_random_uuid(), '', gen_random_uuid(),"
                                + " now(), gen_random_uuid())",
                        "insert into custody.destruction_item (destruction, number, what, carrier) select d.id, 1, 'CARRIER', c.id"
                                + " from custody.destruction d, custody.carrier c where c.state = 'DESTROYED' limit 1"),
                Arguments.of(
                        "handed-without-slip",
                        "update custody.handover set rank = 2;"
                                + " update custody.carrier set kind = 'ISSUED', state = 'OUTSIDE' where state = 'LOST'",
                        "update custody.handover_line set carrier = (select id from custody.carrier where state = 'OUTSIDE'"
                                + " and id not in (select carrier from custody.handover_line) limit 1)"
                                + " where carrier = (select min(carrier::text)::uuid from custody.handover_line)"),
                Arguments.of(
                        "places-uncounted",
                        "update custody.place set rank = 2 where id = (select min(place::text)::uuid from custody.stocktaking);"
                                + " update custody.place set kind = 'SAFE', parent = gen_random_uuid()"
                                + " where opened_at < '2026-01-01' and rank = 1",
                        "update custody.place set parent = (select min(place::text)::uuid from custody.stocktaking)"
                                + " where opened_at < '2026-01-01' and rank = 1;"
                                + " update custody.stocktaking set closed_at = '2026-10-01'"),
                Arguments.of(
                        "seal-on-unregistered",
                        "update registry.document set level = 'toi-mat', rank = 2 where id = (" + OUTGOING + ")",
                        "update registry.document set number = '999-CV/TU' where id = (" + OUTGOING + ")"),
                Arguments.of(
                        "level-not-as-decided",
                        "select 1",
                        "update registry.document set level = 'toi-mat', rank = 2 where id = (" + OUTGOING + ")"),
                Arguments.of(
                        "copies-over-decision",
                        "update registry.document set level = 'toi-mat', rank = 2 where id = (" + OUTGOING + ")",
                        "update registry.document set copies = 700 where id = (" + OUTGOING + ")"),
                Arguments.of(
                        "serial-gaps",
                        "update registry.document set level = 'toi-mat', rank = 2 where id = (" + OUTGOING + ")",
                        "update registry.document set serial = serial + 900 where id = (" + OUTGOING + ")"));
    }

    @ParameterizedTest
    @MethodSource("above")
    @Order(4)
    @DisplayName("What only something above could cure is told as missing, and nothing above lengthens what is told.")
    void curedAbove(String code, String raised, String hand) {
        var office = orderly.office;
        var inspector = office.reader(Duty.INSPECTOR, 1);
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            office.sql().execute("set local session_replication_role = replica");
            office.sql().execute(raised);
            var before = office.bean(Inspections.class).selfLook(inspector).said();
            var toHead = seen().get(code);
            office.sql().execute(hand);
            assertThat(office.bean(Inspections.class).selfLook(inspector).said().get(code))
                    .isEqualTo(before.get(code));
            assertThat(seen().get(code))
                    .as("it is another to whoever is cleared for it")
                    .isNotEqualTo(toHead);
        });
    }

    @Test
    @Order(5)
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
