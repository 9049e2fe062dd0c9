package vn.somat.custody.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.carriers.BalanceTable.Line;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.places.Place.Kind;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Bảng cân đối: rules of the room. */
class BalanceTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private static PlaceId room;
    private static PlaceId safe;
    private static List<Carrier> came;
    private static List<Carrier> went;

    private final CopyBalances balances = office.bean(CopyBalances.class);
    private final BalanceAudit audit = office.bean(BalanceAudit.class);

    @BeforeAll
    static void twoDays() {
        room = keeping.room("toi-mat");
        safe = keeping.open(Kind.SAFE, room, "toi-mat", null);
        var moves = office.bean(Moves.class);
        var handovers = office.bean(Handovers.class);
        came = keeping.copies(keeping.came("mat", 3));
        went = keeping.copies(keeping.went("toi-mat"));
        moves.putAway(office.reader(Duty.CLERK_INCOMING), Keeping.seen(came.subList(0, 2)), safe);
        office.move("2026-09-15");
        handovers.sendAtOnce(office.reader(Duty.CLERK_OUTGOING), Keeping.seen(went.subList(1, 2)), "Đã ký nhận");
        var unused = handovers.atOnce(
                office.reader(Duty.CLERK_INCOMING), Keeping.seen(came.subList(2, 3)), office.second(Duty.DEPUTY));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<Long> counts(BalanceTable table, String key) {
        return table.lines().stream()
                .filter(line -> line.key().equals(key))
                .map(Line::counts)
                .findFirst()
                .orElseThrow();
    }

    private BalanceTable table(BalanceBy by, String day) {
        return balances.table(office.reader(Duty.HEAD), by, LocalDate.parse(day));
    }

    @Test
    @DisplayName("What is made or moved stands in the ledger as a posting.")
    void postingsStandInTheLedger() {
        var id = came.getFirst().id().value();
        var clerk = office.person(Duty.CLERK_INCOMING).value();
        var acts = office.bean(Ledger.class).history("carrier", id, null, 10).reversed();
        assertThat(acts.get(0).facts().get("postings"))
                .startsWith("postings 1\nMADE > HELD/" + clerk + " mat "
                        + Objects.requireNonNull(came.getFirst().document()).value() + "\n")
                .contains("\n" + id + " 1\n")
                .hasLineCount(5);
        assertThat(acts.get(1).facts().get("postings"))
                .startsWith("postings 1\nHELD/" + clerk + " > HELD/" + clerk + "/" + safe.value() + "\n")
                .contains("\n" + id + " 2\n");
    }

    @Test
    @DisplayName(
            "The balance is told by level, by person and by place, for the end of any day, and each number of what stands somewhere leads to the carriers it counts.")
    void toldBySides() throws Exception {
        var head = office.reader(Duty.HEAD);
        assertThat(counts(table(BalanceBy.LEVEL, "2026-09-14"), "toi-mat")).containsExactly(4L, 4L, 0L, 0L, 0L, 0L, 0L);
        assertThat(counts(table(BalanceBy.LEVEL, "2026-09-15"), "toi-mat")).containsExactly(4L, 3L, 0L, 1L, 0L, 0L, 0L);
        assertThat(counts(table(BalanceBy.LEVEL, "2026-09-15"), "")).containsExactly(7L, 6L, 0L, 1L, 0L, 0L, 0L);
        assertThat(table(BalanceBy.LEVEL, "2026-09-13").lines()).hasSize(1);
        var clerk = office.person(Duty.CLERK_INCOMING).value().toString();
        assertThat(counts(table(BalanceBy.PERSON, "2026-09-15"), clerk))
                .containsExactly(3L, 2L, 0L, 1L, 0L, 0L, 0L, 0L);
        assertThat(table(BalanceBy.PERSON, "2026-09-15").missing()).isZero();
        var places = table(BalanceBy.PLACE, "2026-09-15");
        assertThat(counts(places, room.value().toString())).containsExactly(2L, 0L);
        assertThat(counts(places, safe.value().toString())).containsExactly(2L, 0L);
        assertThat(counts(places, "hand")).containsExactly(4L, 0L);
        assertThat(counts(places, "")).containsExactly(6L, 0L);

        var day = LocalDate.parse("2026-09-15");
        assertThat(balances.counted(head, BalanceBy.PLACE, day, room.value().toString(), Column.HELD, null)
                        .carriers())
                .extracting(Carrier::id)
                .containsExactly(came.get(0).id(), came.get(1).id());
        assertThat(balances.counted(head, BalanceBy.LEVEL, day, "toi-mat", Column.OUTSIDE, null)
                        .carriers())
                .extracting(Carrier::id)
                .containsExactly(went.get(1).id());
        assertThat(balances.counted(head, BalanceBy.PERSON, day, clerk, Column.HELD, null)
                        .carriers())
                .hasSize(2);
        assertThat(balances.counted(head, BalanceBy.LEVEL, day, "", Column.HELD, null)
                        .carriers())
                .hasSize(6);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> balances.counted(head, BalanceBy.PERSON, day, "x", Column.HELD, null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);

        var low = office.reader(Duty.HEAD, 1);
        assertThat(balances.table(low, BalanceBy.LEVEL, day).lines())
                .extracting(Line::key)
                .containsExactly("mat", "");

        var paper = office.bean(BalancePaper.class).print(head, BalanceBy.LEVEL, day);
        Files.write(Files.createDirectories(Path.of("target", "paper")).resolve("balance.pdf"), paper);
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("15/09/2026", "Tối mật", "7");
        }
    }

    @Test
    @DisplayName("A house that kept copies before there were postings says once where each of them stands.")
    void carriedForward() {
        try (var older = TestOffice.party("2026-09-14")) {
            var papers = new Keeping(older);
            var copies = papers.copies(papers.came("mat", 2));
            var head = older.reader(Duty.HEAD);
            older.sql().execute("alter table ledger.entry disable trigger all");
            older.sql()
                    .execute(
                            "update ledger.entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '\"postings\"',"
                                    + " '\"once\"'), 'UTF8')");
            assertThat(older.bean(BalanceAudit.class).run(head).differences())
                    .extracting(BalanceDifference::kind)
                    .containsOnly(BalanceDifference.Kind.NOT_IN_LEDGER)
                    .hasSize(2);
            older.bean(CarryingForward.class).once();
            older.bean(CarryingForward.class).once();
            assertThat(older.bean(BalanceAudit.class).run(head).status()).isEqualTo(AuditRun.Status.EVEN);
            older.bean(Moves.class)
                    .lose(
                            older.reader(Duty.CLERK_INCOMING),
                            Keeping.seen(copies.getFirst()),
                            "Mất",
                            older.second(Duty.HEAD));
            assertThat(older.bean(BalanceAudit.class).run(head).status()).isEqualTo(AuditRun.Status.EVEN);
            assertThat(older.bean(Ledger.class)
                            .history("carrier", copies.getFirst().id().value(), null, 10))
                    .filteredOn(act -> act.act().equals("custody.balance.opened"))
                    .hasSize(1);
        }
        var untouched = office.bean(Ledger.class)
                .history("carrier", came.getFirst().id().value(), null, 10);
        office.bean(CarryingForward.class).once();
        assertThat(office.bean(Ledger.class)
                        .history("carrier", came.getFirst().id().value(), null, 10))
                .isEqualTo(untouched);
    }

    @Test
    @DisplayName(
            "Whoever audits plays the ledger after and compares it with the rows; every difference is named, none above their clearance.")
    void everyDifferenceIsNamed() {
        var head = office.reader(Duty.HEAD);
        var even = audit.run(head);
        assertThat(even.status()).isEqualTo(AuditRun.Status.EVEN);
        assertThat(even.carriers()).isEqualTo(7);
        assertThat(audit.run(office.reader(Duty.HEAD, 1)).carriers()).isEqualTo(3);
        assertThat(catchThrowableOfType(Refusal.class, () -> audit.run(office.reader(Duty.CLERK_INCOMING)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var row = "custody.carrier set state = 'DESTROYED', holder = null where id = '"
                + went.getLast().id().value() + "'";
        office.sql().execute("alter table custody.carrier disable trigger all");
        try {
            office.sql().execute("update " + row);
            var uneven = audit.run(head);
            assertThat(uneven.status()).isEqualTo(AuditRun.Status.UNEVEN);
            assertThat(uneven.differences()).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(BalanceDifference.Kind.DIFFERS);
                assertThat(one.carrier()).isEqualTo(went.getLast().label());
                assertThat(one.rows()).isEqualTo("DESTROYED · 1");
                assertThat(one.ledger()).startsWith("HELD/");
            });
            assertThat(audit.run(office.reader(Duty.HEAD, 1)).status()).isEqualTo(AuditRun.Status.EVEN);
        } finally {
            office.sql()
                    .update(
                            "update custody.carrier set state = 'HELD', holder = ? where id = ?",
                            office.person(Duty.CLERK_OUTGOING).value(),
                            went.getLast().id().value());
            office.sql().execute("alter table custody.carrier enable trigger all");
        }
        assertThat(audit.run(head).status()).isEqualTo(AuditRun.Status.EVEN);
    }
}
