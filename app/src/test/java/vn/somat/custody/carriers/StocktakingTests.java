package vn.somat.custody.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.Keeping;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.places.Place.Kind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Kiểm kê: rules of the room. */
class StocktakingTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Stocktakings stocktakings = office.bean(Stocktakings.class);
    private final Moves moves = office.bean(Moves.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @Test
    @DisplayName("What is counted is all that stands in a place and in whatever stands in it.")
    void allThatStandsThere() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("toi-mat");
        var drawer = keeping.open(Kind.DRAWER, room, "mat", null);
        var inRoom = keeping.copies(keeping.came("toi-mat", 2));
        var inDrawer = keeping.copies(keeping.came("mat", 1));
        moves.putAway(clerk, Keeping.seen(inRoom), room);
        moves.putAway(clerk, Keeping.seen(inDrawer), drawer);
        var id = stocktakings.begin(officer, room);
        var counted = stocktakings.read(officer, id);
        assertThat(counted.expected()).isEqualTo(3);
        assertThat(counted.lines()).extracting(StockLine::shouldStand).containsExactly(room, room, drawer);
        assertThat(refused(() -> stocktakings.begin(clerk, room)).code()).isEqualTo("custody.stocktaking.going-on");
        assertThat(refused(() -> stocktakings.read(office.reader(Duty.CLERK_INCOMING, 1), id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> stocktakings.begin(office.reader(Duty.DRAFTER), drawer))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "A stocktaking is closed when every difference has its reason; what is too many stands there from then on, what is missing stays with who answers for it.")
    void everyDifferenceHasItsReason() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 2));
        var strayed = keeping.copies(keeping.came("mat", 1)).getFirst();
        moves.putAway(clerk, Keeping.seen(there), room);
        var id = stocktakings.begin(officer, room);
        stocktakings.tick(officer, id, List.of(there.getFirst().id()), List.of());
        assertThat(stocktakings.scan(officer, id, strayed.label(), null).outcome())
                .isEqualTo(Scanned.Outcome.EXTRA);
        assertThat(refused(() -> stocktakings.scan(officer, id, "B-999999999", null))
                        .flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.stocktaking.unknown");
        assertThat(refused(() -> stocktakings.scan(officer, id, "xin chào", null))
                        .flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.stocktaking.label");
        var counted = stocktakings.read(officer, id);
        assertThat(counted.missing())
                .extracting(line -> line.carrier().id())
                .containsExactly(there.getLast().id());
        assertThat(counted.extra()).extracting(line -> line.carrier().id()).containsExactly(strayed.id());
        var why = Map.of(there.getLast().id(), "Đang ở phòng họp QXZV", strayed.id(), "Cất nhầm QXZV");
        assertThat(refused(() -> stocktakings.close(officer, id, Map.of(), office.second(Duty.HEAD)))
                        .flaws())
                .hasSize(2);
        assertThat(refused(() -> stocktakings.close(officer, id, why, null)).code())
                .isEqualTo("access.second.needed");
        stocktakings.close(officer, id, why, office.second(Duty.HEAD));
        var closed = stocktakings.read(officer, id);
        assertThat(closed.open()).isFalse();
        assertThat(closed.missing()).extracting(StockLine::reason).containsExactly("Đang ở phòng họp QXZV");
        var carriers = office.bean(Carriers.class);
        var stray = carriers.life(officer, strayed.id());
        assertThat(stray.carrier().account()).isEqualTo(new Account(Account.State.HELD, clerk.person(), room));
        assertThat(stray.movements().getLast().reason()).isEqualTo(Reason.STOCKTAKING);
        assertThat(carriers.life(officer, there.getLast().id()).carrier().account())
                .isEqualTo(new Account(Account.State.HELD, clerk.person(), room));
        assertThat(carriers.unbalanced()).isZero();
        assertThat(office.sql()
                        .queryForList(
                                "select encode(sealed_reason, 'escape') from custody.stocktaking_line where sealed_reason is not null",
                                String.class))
                .hasSize(2)
                .noneMatch(reason -> reason.contains("QXZV"));
    }

    @Test
    @DisplayName("Of two who count neither undoes what the other said: a form changes only what was changed on it.")
    void twoCount() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 3));
        moves.putAway(clerk, Keeping.seen(there), room);
        var id = stocktakings.begin(clerk, room);
        stocktakings.scan(clerk, id, there.getFirst().label(), null);
        stocktakings.tick(officer, id, List.of(there.getLast().id()), List.of());
        assertThat(stocktakings.soFar(clerk, id)).isEqualTo(new CountedSoFar(2, 3, 0));
        stocktakings.tick(officer, id, List.of(), List.of(there.getLast().id()));
        assertThat(stocktakings.read(clerk, id).missing())
                .extracting(line -> line.carrier().id())
                .containsExactly(there.get(1).id(), there.getLast().id());
    }

    @Test
    @DisplayName(
            "What was scanned by mistake is taken off the list while it is open; a stocktaking that cannot be finished is given up with a reason, and moves nothing.")
    void undone() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 1));
        var stray = keeping.copies(keeping.came("mat", 1)).getFirst();
        moves.putAway(clerk, Keeping.seen(there), room);
        var id = stocktakings.begin(clerk, room);
        stocktakings.scan(clerk, id, stray.label(), null);
        stocktakings.scan(clerk, id, there.getFirst().label(), null);
        stocktakings.takeOff(clerk, id, stray.id());
        stocktakings.takeOff(clerk, id, there.getFirst().id());
        assertThat(refused(() -> stocktakings.takeOff(clerk, id, stray.id())).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(stocktakings.soFar(clerk, id)).isEqualTo(new CountedSoFar(0, 1, 0));
        assertThat(stocktakings.scan(clerk, id, stray.label(), null).outcome()).isEqualTo(Scanned.Outcome.EXTRA);
        assertThat(stocktakings.read(clerk, id).extra()).hasSize(1);
        assertThat(refused(() -> stocktakings.giveUp(clerk, id, " ")).flaws()).hasSize(1);
        stocktakings.giveUp(clerk, id, "Mất điện QXZV");
        var ended = stocktakings.read(clerk, id);
        assertThat(ended.open()).isFalse();
        assertThat(ended.givenUp()).isTrue();
        assertThat(ended.reason()).isEqualTo("Mất điện QXZV");
        assertThat(office.bean(Carriers.class)
                        .life(clerk, stray.id())
                        .carrier()
                        .account()
                        .place())
                .isNull();
        assertThat(stocktakings.begin(clerk, room)).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "What has moved since it was scanned stays where it went; what is not the counter's to see shows its label and its level only.")
    void movedSince() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var stray = keeping.copies(keeping.came("mat", 1)).getFirst();
        var id = stocktakings.begin(officer, room);
        stocktakings.scan(officer, id, stray.label(), null);
        assertThat(stocktakings.read(clerk, id).extra())
                .extracting(line -> line.carrier().paper())
                .doesNotContainNull();
        assertThat(stocktakings.read(office.reader(Duty.ARCHIVIST), id).extra())
                .extracting(line -> line.carrier().paper())
                .containsOnlyNulls();
        office.bean(Handovers.class).atOnce(clerk, Keeping.seen(List.of(stray)), office.second(Duty.HEAD));
        stocktakings.close(officer, id, Map.of(stray.id(), "Để quên"), office.second(Duty.HEAD));
        var now = office.bean(Carriers.class).life(clerk, stray.id()).carrier().account();
        assertThat(now.holder()).isEqualTo(office.person(Duty.HEAD));
        assertThat(now.place()).isNull();
    }

    @Test
    @DisplayName("A closed stocktaking stays as it is.")
    void closedStays() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 1));
        moves.putAway(clerk, Keeping.seen(there), room);
        var id = stocktakings.begin(clerk, room);
        assertThat(stocktakings
                        .scan(clerk, id, there.getFirst().label().toLowerCase(Locale.ROOT), null)
                        .outcome())
                .isEqualTo(Scanned.Outcome.FOUND);
        stocktakings.close(clerk, id, Map.of(), office.second(Duty.HEAD));
        assertThat(refused(() -> stocktakings.tick(clerk, id, List.of(), List.of()))
                        .code())
                .isEqualTo("custody.stocktaking.closed-before");
        assertThat(refused(() -> stocktakings.close(clerk, id, Map.of(), office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("custody.stocktaking.closed-before");
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.stocktaking_line set found = false where stocktaking = '" + id.value()
                                + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> office.sql()
                        .execute(
                                "update custody.stocktaking set closed_at = null, closed_by = null, closing_entry = null"
                                        + " where id = '" + id.value() + "'"))
                .hasMessageContaining("stays as it is");
        var other = keeping.copies(keeping.came("mat", 1)).getFirst();
        assertThatThrownBy(() -> office.sql()
                        .execute(
                                "insert into custody.stocktaking_line (stocktaking, carrier, expected, found) values ('"
                                        + id.value() + "', '" + other.id().value() + "', false, true)"))
                .hasMessageContaining("stays as it is");
    }

    @Test
    @DisplayName("A sample is drawn from a number the inspector names, by a way anybody can redo.")
    void drawnAgain() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 9));
        moves.putAway(clerk, Keeping.seen(there), room);
        var expected = new TreeMap<String, String>();
        for (var one : there) {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("27112026\n" + one.label()).getBytes(StandardCharsets.UTF_8));
            expected.put(HexFormat.of().formatHex(hash), one.label());
        }
        var id = stocktakings.begin(officer, room, "27112026", 4);
        var counted = stocktakings.read(officer, id);
        assertThat(counted.population()).isEqualTo(9);
        assertThat(counted.lines())
                .extracting(line -> line.carrier().label())
                .containsExactlyInAnyOrderElementsOf(
                        expected.values().stream().limit(4).toList());
        var left = expected.values().stream().skip(4).findFirst().orElseThrow();
        assertThat(stocktakings.scan(officer, id, left, null).outcome()).isEqualTo(Scanned.Outcome.NOT_DRAWN);
        var drawn = counted.lines().getFirst().carrier().label();
        assertThat(stocktakings.scan(officer, id, drawn, null).outcome()).isEqualTo(Scanned.Outcome.FOUND);
        assertThat(stocktakings.scan(officer, id, drawn, null))
                .isEqualTo(new Scanned(
                        counted.lines().getFirst().carrier().id(),
                        drawn,
                        Scanned.Outcome.AGAIN,
                        new CountedSoFar(1, 4, 0)));
        var other = keeping.room("mat");
        assertThat(refused(() -> stocktakings.begin(officer, other, "1", 1)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("sample");
        assertThat(refused(() -> stocktakings.begin(officer, other, "1", null)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("sample");
    }

    @Test
    @DisplayName(
            "What is found in another place than the books have is misplaced, and stands where it was found once the stocktaking is closed.")
    void misplaced() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("mat");
        var first = keeping.open(Kind.DRAWER, room, "mat", null);
        var second = keeping.open(Kind.DRAWER, room, "mat", null);
        var elsewhere = keeping.room("mat");
        var copies = keeping.copies(keeping.came("mat", 2));
        moves.putAway(clerk, Keeping.seen(copies.subList(0, 1)), first);
        moves.putAway(clerk, Keeping.seen(copies.subList(1, 2)), elsewhere);
        var id = stocktakings.begin(officer, room);
        assertThat(refused(() ->
                                stocktakings.scan(officer, id, copies.getFirst().label(), elsewhere))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("in");
        for (var one : copies) {
            assertThat(stocktakings.scan(officer, id, one.label(), second).outcome())
                    .isEqualTo(Scanned.Outcome.MISPLACED);
        }
        assertThat(stocktakings.read(officer, id).misplaced()).hasSize(2);
        var why =
                Map.of(copies.getFirst().id(), "Cất nhầm ngăn", copies.getLast().id(), "Cất nhầm phòng");
        stocktakings.close(officer, id, why, office.second(Duty.HEAD));
        for (var one : copies) {
            assertThat(office.bean(Carriers.class)
                            .life(officer, one.id())
                            .carrier()
                            .account()
                            .place())
                    .isEqualTo(second);
        }
    }

    @Test
    @DisplayName("Five thousand carriers are reconciled in under a second.")
    void fiveThousand() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("mat");
        for (int i = 0; i < 5; i++) {
            var paper = keeping.came("mat", 1000);
            for (var page = office.bean(Carriers.class).of(clerk, List.of(paper), null); ; ) {
                moves.putAway(clerk, Keeping.seen(page.carriers()), room);
                if (page.next() == null) {
                    break;
                }
                page = office.bean(Carriers.class).of(clerk, List.of(paper), page.next());
            }
        }
        var id = stocktakings.begin(clerk, room);
        var all = stocktakings.read(clerk, id).lines().stream()
                .map(line -> line.carrier().id())
                .toList();
        assertThat(all).hasSize(5000);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            stocktakings.tick(clerk, id, all.subList(run + 1, all.size()), all.subList(0, run + 1));
            assertThat(stocktakings.read(clerk, id).missing()).hasSize(run + 1);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));
        assertThat(stocktakings.soFar(clerk, id)).isEqualTo(new CountedSoFar(4997, 5000, 0));
    }
}
