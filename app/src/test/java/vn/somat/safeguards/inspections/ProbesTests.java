package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Probed;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.safeguards.machine.MachineGuard;
import vn.somat.testing.TestOffice;

/** Những điều sổ tự trả lời: each fault planted behind the program's back, and seen. */
class ProbesTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private static final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private static final Map<String, String> things = new LinkedHashMap<>();

    /** Code, what is planted. Names in braces are things of the office below. */
    private static final Map<String, List<String>> PLANTED = new LinkedHashMap<>();

    static {
        furnish();
        paper("numbers-reserved", "{in}", "state = 'RESERVED', registered_at = registered_at - interval '20 days'");
        paper("numbers-inserted", "{in}", "inserted = true");
        paper("wrong-book", "{in}", "book = '{ordinary}', serial = 999");
        paper("registered-late", "{in}", "arrival_date = registered_at::date - 9");
        paper("columns-empty", "{in}", "pages = null");
        paper("unmarked-waiting", "{in}", "unmarked = 'WAITING', registered_at = registered_at - interval '20 days'");
        plant(
                "envelopes-closed",
                "update registry.document set state = 'OUTSIDE_ONLY', addressee = '{person}',"
                        + " registered_at = registered_at - interval '20 days', sealed_title = null, sealed_type = null,"
                        + " sealed_signer = null where id = '{in}'");
        paper("undetermined", "{out}", "determination = null, earlier = true");
        paper("term-over", "{in}", "protected_until = '2026-09-01'");
        paper("term-unknown", "{in}", "protected_until = null");
        paper("cancelled-alone", "{in}", "state = 'CANCELLED', sealed_reason = null");
        paper("serial-gaps", "{in}", "serial = serial + 7");
        plant("no-recipients", "delete from registry.recipient where document = '{out}'");
        plant(
                "corrected-alone",
                "insert into registry.correction (document, number, field, by, at, entry)"
                        + " values ('{in}', 1, 'level', '{person}', now(), '{entry}')");
        plant("books-missing", "select 1");
        plant("volumes-open", "update registry.book set year = 2025 where id = '{book}'");
        plant(
                "volumes-unconfirmed",
                "update registry.volume set closed_at = now(), closed_by = '{person}', confirmed_by = null where book = '{book}'");
        String change =
                "insert into classification.level_change (id, document, number, act, source, ground, whole, regime,"
                        + " level_before, rank_before, level_after, rank_after, day, decider, decider_as, judged, entered_by, at,"
                        + " notify_by, council_number, council_day, council_chair, minutes_day, content, sealed_reason, entry)"
                        + " values ('{new}', '{out}', 1, %s, true, 'RS-2025', 'mat', 1, %s, '2026-07-01', '{person}', 'head', '{new}',"
                        + " '{person}', now(), '2026-07-10', %s, '{new}', '\\x00', '{entry}')";
        var raised = change.formatted("'RAISED', 'OURS', null", "'toi-mat', 2", "null, null, null, null");
        String notice = "insert into classification.level_notice (change, position, document, copies, sealed_name%s)"
                + " values ('{new}', %s%s)";
        plant("notices-unsent", raised, notice.formatted("", "1, '{out}', 1, '\\x00'", ""));
        plant(
                "notices-late",
                raised,
                notice.formatted(
                        ", sent_day, sent_by, notice", "1, '{out}', 1, '\\x00'", ", '2026-08-01', '{person}', '1'"));
        plant(
                "notices-unanswered",
                raised,
                notice.formatted(
                        ", sent_day, sent_by, notice", "1, '{out}', 1, '\\x00'", ", '2026-07-05', '{person}', '1'"));
        plant("marks-missing", raised, notice.formatted("", "0, '{out}', 1, null", ""));
        plant(
                "declassified-without-file",
                change.formatted(
                        "'DECLASSIFIED', 'OURS', 'NEED'",
                        "'thuong', 0",
                        "'1', '2026-06-01', '{person}', '2026-06-02'"));
        decision("decided-without-power", "decider_as = 'other', position = null");
        decision("level-as-source", "source = '{in}', source_level = level");
        decision("proposals-waiting", "state = 'PROPOSED', proposed_at = proposed_at - interval '20 days'");
        decision("decisions-unused", "state = 'DECIDED', decided_at = decided_at - interval '40 days'");
        plant("papers-without-copies", "update custody.carrier set document = '{out}' where document = '{in}'");
        copy("copies-unplaced", "place = null, moved_at = moved_at - interval '20 days'");
        plant(
                "place-below-level",
                "update custody.carrier set state = 'HELD', holder = '{person}', place = '{place}' where id = '{copy}'",
                "update custody.place set rank = 0 where id = '{place}'");
        plant(
                "place-closed",
                "update custody.carrier set state = 'HELD', holder = '{person}', place = '{place}' where id = '{copy}'",
                "update custody.place set closed_at = now() where id = '{place}'");
        copy("copies-on-way", "state = 'IN_TRANSIT', place = null, moved_at = moved_at - interval '20 days'");
        copy("copies-lost", "state = 'LOST', place = null, holder = null");
        copy("out-without-permission", "state = 'CARRIED_OUT', place = null");
        copy("copied-without-order", "kind = 'COPY', copy_order = null");
        copy("copies-unnumbered", "kind = 'COPY', copy_number = null");
        String order =
                "insert into custody.copy_order (id, year, number, document, source, regime, kind, copies, state, asked_by,"
                        + " asked_at, decider, decided_at, judged, made_by, made_at, made, spoiled, surplus, device, room, alone,"
                        + " recorded, book_year, book_number, content, sealed_purpose, entry) values ('{new}', 2026, 901, '{in}', '{copy}',"
                        + " 'RS-2025', 'copy', 1, %s, '{person}', now(), '{person}', '2026-06-01', '{new}', %s, '{new}', '\\x00', '{entry}')";
        var made = "'{person}', now(), 2, 0, 1, 'x', 'x', true, '{new}', 2026, 901";
        plant("surplus-alone", order.formatted("'PRODUCED'", made));
        plant(
                "orders-unmade",
                order.formatted("'ALLOWED'", "null, null, null, null, null, null, null, false, null, null, null"));
        plant(
                "copied-on-unknown-device",
                order.formatted("'PRODUCED'", made),
                "update custody.carrier set kind = 'COPY', copy_order = '{new}' where id = '{copy}'");
        copy("destroyed-without-file", "state = 'DESTROYED', place = null, holder = null");
        copy("holder-gone", "holder = '{new}', state = 'HELD', place = null");
        copy("handed-without-slip", "kind = 'ISSUED', state = 'OUTSIDE', holder = null, place = null");
        plant(
                "missing-at-count",
                "insert into custody.stocktaking (id, place, begun_at, begun_by, closed_at, closed_by, entry, closing_entry, population)"
                        + " values ('{new}', '{place}', now(), '{person}', now() + interval '50 years', '{person}', '{entry}', '{entry}', 1)",
                "insert into custody.stocktaking_line (stocktaking, carrier, expected, found) values ('{new}', '{copy}', true, false)",
                "update custody.carrier set state = 'HELD', holder = '{person}' where id = '{copy}'");
        plant(
                "recalls-overdue",
                "insert into custody.recall (id, document, due, content, sealed_reason, begun_at, begun_by, entry)"
                        + " values ('{new}', '{out}', '2026-08-01', '{new}', '\\x00', now(), '{person}', '{entry}')");
        plant(
                "outings-overdue",
                "insert into custody.request (id, kind, level, rank, content, asked_at, asked_by, leaves_on, due_on, state,"
                        + " decided_at, decided_by, out_at, entry) values ('{new}', 'CARRY_OUT', 'mat', 1, '{new}', now(), '{person}',"
                        + " '2026-08-01', '2026-08-03', 'OUT', now(), '{person}', now(), '{entry}')");
        String slip =
                "insert into custody.handover (id, number, giver, level, rank, content, prepared_at, packed_at, packed_by,"
                        + " envelopes, state, ended_at, ended_by, receipt, signed_key, book_year, book_number, entry) values ('{new}', 9001,"
                        + " '{person}', 'mat', 1, '{new}', '2026-08-01', now(), '{person}', 1, %s, 2026, 9001, '{entry}')";
        plant("receipts-unsigned", slip.formatted("'ON_WAY', null, null, null, null"));
        plant("receipts-without-scan", slip.formatted("'RECEIVED', now(), '{person}', 'PAPER', null"));
        plant("sent-with-exceptions", slip.formatted("'EXCEPTIONS', now(), '{person}', 'PAPER', null"));
        plant(
                "faults-unanswered",
                "insert into custody.handover_fault (id, kind, level, rank, content, sealed_words, sealed_sender, found_at, found_by,"
                        + " entry) values ('{new}', 'TORN', 'mat', 1, '{new}', '\\x00', '\\x00', now(), '{person}', '{entry}')");
        String destruction =
                "insert into custody.destruction (id, kind, state, level, rank, content, sealed_reason, proposed_by,"
                        + " proposed_at, entry, decider, decision_number, decision_day, decided_at, method, done_at, done_by, second,"
                        + " done_entry, record_number) values ('{new}', %s, 'mat', 1, '{new}', '\\x00', '{person}', now(), '{entry}', %s)";
        plant(
                "destruction-undone",
                destruction.formatted(
                        "'NO_LONGER_NEEDED', 'DECIDED'",
                        "'{person}', '1', '2026-06-01', '2026-06-01', null, null, null, null, null, null"));
        plant(
                "destruction-without-minutes",
                destruction.formatted(
                        "'NO_LONGER_NEEDED', 'DONE'",
                        "'{person}', '1', '2026-06-01', '2026-06-01', 'BURNT', now(), '{person}', '{new}', '{entry}', '2'"));
        plant(
                "urgent-unseen",
                destruction.formatted(
                        "'URGENT', 'DONE'",
                        "null, null, null, null, 'BURNT', now(), '{person}', null, '{entry}', null"));
        plant(
                "leavers-open",
                "insert into custody.leaving (id, person, cause, last_day, basis, begun_at, begun_by, entry) values ('{new}',"
                        + " '{person}', 'RETIRED', '2026-08-01', 'x', now(), '{person}', '{entry}')");
        plant("places-without-plan", "update custody.place set plan = null where id = '{place}'");
        plant(
                "places-uncounted",
                "update custody.place set opened_at = opened_at - interval '400 days' where id = '{place}'",
                "update custody.carrier set state = 'HELD', holder = '{person}', place = '{place}' where id = '{copy}'");
        plant("keepers-gone", "update custody.place set keeper = '{new}' where id = '{place}'");
        plant("devices-none", "update safeguards.device set kind = 'OTHER'");
        device("devices-unchecked", "checked_on = null, passed = null, next_check = null");
        device("devices-check-overdue", "next_check = '2026-09-01', checked_on = '2025-09-01', passed = true");
        device("devices-failed", "passed = false, checked_on = '2026-09-01', next_check = null");
        device("devices-networked", "network = 'INTERNAL'");
        plant("devices-unsealed", "select 1");
        device("sticks-for-secrets", "kind = 'USB', checked_on = null, passed = null, next_check = null");
        device("device-holder-gone", "holder = '{new}'");
        plant(
                "machine-forbidden",
                "insert into safeguards.machine_finding (check_number, code, severity, seen) select max(number), 'outside',"
                        + " 'FORBIDDEN', '{}' from safeguards.machine_check");
        plant(
                "machine-unanswered",
                "insert into safeguards.machine_finding (check_number, code, severity, seen) select max(number), 'dns', 'ATTENTION',"
                        + " '{10.0.0.9}' from safeguards.machine_check");
        plant(
                "machine-clock",
                "insert into safeguards.machine_finding (check_number, code, severity, seen) select max(number), 'clock-back',"
                        + " 'ATTENTION', '{}' from safeguards.machine_check");
        plant("machine-unchecked", "update safeguards.machine_check set at = at - interval '5 days'");
        plant("machine-only-warns", "select 1");
        plant("duties-unassigned", "update organisation.mandate set last_day = '2026-01-01' where duty = 'ARCHIVIST'");
        plant("mandates-without-basis", "update organisation.mandate set basis = ''");
        account("accounts-without-duty", "person = '{new}'");
        account("accounts-without-pin", "pin_hash = null");
        account("accounts-unused", "created_at = '2025-09-01', signed_in_at = null");
        account("passwords-given", "must_change = true");
        account("clearance-without-need", "person = '{new}', clearance = 2");
        plant(
                "duties-combined",
                "insert into organisation.mandate (id, person, duty, first_day, basis) values ('{new}',"
                        + " (select person from access.account limit 1), 'ADMINISTRATOR', '2026-01-01', '')");
        plant("ledger-unsealed", "select 1");
        plant("backup-old", "select 1");
    }

    private static void furnish() {
        var in = keeping.came("mat", 1);
        var out = keeping.went("mat");
        var copy = keeping.copies(office.reader(Duty.HEAD), in).getFirst();
        var devices = new TestDevices(office::bean, officer);
        var device = devices.entered(DeviceKind.COMPUTER, Network.NONE, "mat");
        devices.checked(device, true, 1, 300);
        office.second(Duty.HEAD);
        office.bean(MachineGuard.class).lookAtStart();
        things.put("in", in.value().toString());
        things.put("out", out.value().toString());
        things.put("copy", copy.id().value().toString());
        things.put("place", keeping.room("mat").value().toString());
        things.put("device", device.value().toString());
        things.put("person", office.person(Duty.DRAFTER).value().toString());
        things.put("new", "11111111-2222-3333-4444-555555555555");
        things.put("book", office.book("bmnn-den").value().toString());
        things.put("ordinary", office.book("vb-den").value().toString());
        things.put(
                "entry",
                String.valueOf(office.sql().queryForObject("select id from ledger.entry limit 1", String.class)));
    }

    private static void plant(String code, String... sql) {
        PLANTED.put(code, List.of(sql));
    }

    private static void paper(String code, String which, String what) {
        plant(code, "update registry.document set " + what + " where id = '" + which + "'");
    }

    private static void decision(String code, String what) {
        plant(
                code,
                "update classification.determination set " + what
                        + " where id = (select determination from registry.document where id = '{out}')");
    }

    private static void copy(String code, String what) {
        plant(
                code,
                "update custody.carrier set state = 'HELD', holder = '{person}', place = null where id = '{copy}'",
                "update custody.carrier set " + what + " where id = '{copy}'");
    }

    private static void device(String code, String what) {
        plant(code, "update safeguards.device set " + what + " where id = '{device}'");
    }

    private static void account(String code, String what) {
        plant(code, "update access.account set " + what);
    }

    static Stream<String> planted() {
        return PLANTED.keySet().stream();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @MethodSource("planted")
    @DisplayName(
            "What the registers know of a question they answer themselves, each case with its number and one click away, never a title.")
    void seen(String code) {
        var registers = office.bean(Registers.class);
        var scope = registers.scope(office.today().minusYears(1), null);
        var before = registers.look(code, officer, scope);
        var said = new ArrayList<Probed>();
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            office.sql().execute("set local session_replication_role = replica");
            for (var sql : PLANTED.getOrDefault(code, List.of())) {
                var text = sql;
                for (var thing : things.entrySet()) {
                    text = text.replace("{" + thing.getKey() + "}", thing.getValue());
                }
                office.sql().execute(text);
            }
            said.add(registers.look(code, officer, scope));
        });
        var after = said.getFirst();
        assertThat(after.examined()).as(code).isPositive();
        assertThat(after.cases()).as(code).isNotEmpty();
        if (PLANTED.getOrDefault(code, List.of()).stream().noneMatch(sql -> sql.equals("select 1"))) {
            assertThat(after.cases().size())
                    .as(code)
                    .isGreaterThan(before.cases().size());
        }
        assertThat(after.cases()).allSatisfy(one -> {
            assertThat(one.address()).startsWith("/").doesNotContain(" ");
            assertThat(one.label()).isNotBlank().doesNotContain("QXZV");
            assertThat(String.valueOf(one.detail())).doesNotContain("QXZV");
        });
    }

    @Test
    @DisplayName("Every code that a checklist names is answered by a room, and every room that answers is asked.")
    void everyCodeIsAnswered() {
        var registers = office.bean(Registers.class);
        for (var rules : office.bean(Regulations.class).all()) {
            var named = new TreeSet<String>();
            Checklist.of(rules).questions().forEach(question -> named.addAll(question.probes()));
            assertThat(registers.codes()).as(rules.id()).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    @DisplayName("What the registers find nothing wrong with is told with what they looked at, and since when.")
    void whatWasLookedAt() {
        var texts = office.bean(MessageSource.class);
        var codes = office.bean(Registers.class).codes();
        assertThat(codes).hasSizeGreaterThan(120);
        for (var code : codes) {
            var looked = texts.getMessage(
                    "safeguards.inspection.looked." + code, new Object[] {11, "01/01/2026"}, Locale.of("vi"));
            assertThat(looked).as(code).isNotBlank().doesNotContain("{");
        }
        assertThat(texts.getMessage(
                        "safeguards.inspection.looked.serial-gaps", new Object[] {11, "01/01/2026"}, Locale.of("vi")))
                .isEqualTo("11 quyển sổ từ 01/01/2026");
    }

    @Test
    @DisplayName(
            "Nothing that is not the reader's to see is counted: who is cleared for nothing secret has no secret paper among the cases; what was counted is kept for each rank, and plans count what their reader may know.")
    void rightFiltered() {
        var registers = office.bean(Registers.class);
        var scope = registers.scope(office.today().minusYears(1), null);
        keeping.came("toi-mat", 1);
        int all = registers
                .look("columns-empty", office.reader(Duty.INSPECTOR, 3), scope)
                .examined();
        int some = registers
                .look("columns-empty", office.reader(Duty.INSPECTOR, 1), scope)
                .examined();
        assertThat(some).isLessThan(all).isPositive();
        assertThat(registers
                        .look("columns-empty", office.reader(Duty.INSPECTOR, 0), scope)
                        .examined())
                .isZero();
        assertThat(registers
                        .look("copies-unplaced", office.reader(Duty.ADMINISTRATOR), scope)
                        .examined())
                .isZero();
    }
}
