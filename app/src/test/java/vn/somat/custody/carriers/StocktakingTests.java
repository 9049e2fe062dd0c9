package vn.somat.custody.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.Keeping;
import vn.somat.custody.places.Place.Kind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Kiểm kê: rules 22 to 24 of the room. */
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
        stocktakings.tick(officer, id, List.of(there.getFirst().id()));
        stocktakings.scan(officer, id, strayed.label());
        assertThat(refused(() -> stocktakings.scan(officer, id, "B-999999999")).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.stocktaking.unknown");
        assertThat(refused(() -> stocktakings.scan(officer, id, "xin chào")).flaws())
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
    @DisplayName("A closed stocktaking stays as it is.")
    void closedStays() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("mat");
        var there = keeping.copies(keeping.came("mat", 1));
        moves.putAway(clerk, Keeping.seen(there), room);
        var id = stocktakings.begin(clerk, room);
        stocktakings.scan(clerk, id, there.getFirst().label().toLowerCase(Locale.ROOT));
        stocktakings.close(clerk, id, Map.of(), office.second(Duty.HEAD));
        assertThat(refused(() -> stocktakings.tick(clerk, id, List.of())).code())
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
}
