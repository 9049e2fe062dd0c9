package vn.somat.custody.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.places.Place.Kind;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Nơi cất giữ: rules of the room. */
class PlacesTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Places places = office.bean(Places.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @Test
    @DisplayName("A place stands in a coarser one, and is never rated above it.")
    void coarserAndNotAbove() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var room = keeping.room("toi-mat");
        var safe = keeping.open(Kind.SAFE, room, "toi-mat", null);
        var drawer = keeping.open(Kind.DRAWER, safe, "mat", null);
        assertThat(places.require(officer, drawer).path())
                .isEqualTo(places.require(officer, room).code() + " › "
                        + places.require(officer, safe).code() + " › "
                        + places.require(officer, drawer).code());
        assertThat(refused(() -> keeping.open(Kind.SAFE, drawer, "mat", null)).flaws())
                .extracting(flaw -> flaw.field() + " " + flaw.code())
                .containsExactly("parent custody.place.stands-in");
        assertThat(refused(() -> keeping.open(Kind.ROOM, room, "mat", null)).flaws())
                .extracting(Refusal.Flaw::code)
                .contains("custody.place.stands-in");
        assertThat(refused(() -> keeping.open(Kind.DRAWER, safe, "tuyet-mat", null))
                        .flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.above-parent");
        assertThat(refused(() -> places.rate(officer, safe, "tuyet-mat")).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.above-parent");
        assertThat(refused(() -> places.rate(officer, room, "mat")).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.below-contents");
        assertThatThrownBy(() ->
                        office.sql().execute("update custody.place set rank = 3 where id = '" + safe.value() + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("rated above");
        assertThat(refused(() -> places.open(
                                office.reader(Duty.DRAFTER), new OpenPlace(null, null, null, null, null, null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName("Whatever is moved takes along what stands in it.")
    void movedWithItsContents() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("tuyet-mat");
        var other = keeping.room("mat");
        var safe = keeping.open(Kind.SAFE, room, "mat", null);
        var folder = keeping.open(Kind.FOLDER, safe, "mat", null);
        var document = keeping.came("mat", 1);
        office.bean(Moves.class).putAway(clerk, Keeping.seen(keeping.copies(document)), folder);
        places.move(officer, safe, other.value());
        var stands = keeping.copies(document).getFirst().account().place();
        assertThat(stands).isEqualTo(folder);
        assertThat(places.require(clerk, folder).path())
                .startsWith(places.require(clerk, other).code());
        assertThat(refused(() -> places.move(officer, safe, folder.value())).code())
                .isEqualTo("custody.place.stands-in");
        var high = keeping.open(Kind.SAFE, room, "tuyet-mat", null);
        assertThat(refused(() -> places.move(officer, high, other.value())).code())
                .isEqualTo("custody.place.above-parent");
        assertThat(places.history(officer, safe))
                .extracting(PlaceHistory::change)
                .containsExactly("MOVED", "OPENED");
        assertThat(office.bean(Ledger.class).history("place", safe.value(), null, 10))
                .extracting(act -> act.act())
                .contains("custody.place.opened", "custody.place.moved");
    }

    @Test
    @DisplayName(
            "Nothing is put into a place that is closed, rated below it, or covered by no protection plan; none loses its plan while a secret stands in it.")
    void nothingWhereItMayNotLie() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var moves = office.bean(Moves.class);
        var low = keeping.room("mat");
        var document = keeping.came("toi-mat", 1);
        var copies = Keeping.seen(keeping.copies(document));
        var tooLow = refused(() -> moves.putAway(clerk, copies, low));
        assertThat(tooLow.code()).isEqualTo("custody.place.too-low");
        assertThat(tooLow.citation()).contains("Điều 12");
        var bare = keeping.open(Kind.ROOM, null, "tuyet-mat", null);
        var unplanned = refused(() -> moves.putAway(clerk, copies, bare));
        assertThat(unplanned.args().getFirst()).isEqualTo("R-STO-02");
        places.plan(officer, bare, "15/PA");
        places.close(officer, bare);
        assertThat(refused(() -> moves.putAway(clerk, copies, bare)).code()).isEqualTo("custody.place.is-closed");
        places.reopen(officer, bare);
        moves.putAway(clerk, copies, bare);
        assertThat(keeping.copies(document).getFirst().account().place()).isEqualTo(bare);
        assertThat(office.sql()
                        .queryForList(
                                "select act from regulation.decision where subject_id = '" + bare.value() + "'",
                                String.class))
                .containsExactly("store");
        assertThat(refused(() -> places.plan(officer, bare, null)).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.unplanned");
        var covered = keeping.room("tuyet-mat");
        var safe = keeping.open(Kind.SAFE, covered, "tuyet-mat", null);
        var naked = keeping.open(Kind.ROOM, null, "tuyet-mat", null);
        moves.putAway(clerk, Keeping.seen(keeping.copies(keeping.came("toi-mat", 1))), safe);
        assertThat(refused(() -> places.move(officer, safe, naked.value())).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.unplanned");
        var carrier = keeping.copies(document).getFirst();
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "insert into custody.movement select carrier, number + 1, 'PUT_AWAY', to_state, to_holder,"
                                        + " to_place, to_state, to_holder, '" + low.value()
                                        + "', null, null, at, by, null, entry"
                                        + " from custody.movement where carrier = '"
                                        + carrier.id().value() + "' and number = " + carrier.moves()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("rated below");
    }

    @Test
    @DisplayName(
            "Only an empty place is closed, none is rated below what stands in it, and its code is never given again.")
    void onlyEmptyOnesClose() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var room = keeping.room("toi-mat");
        var document = keeping.came("toi-mat", 1);
        office.bean(Moves.class).putAway(clerk, Keeping.seen(keeping.copies(document)), room);
        assertThat(refused(() -> places.close(officer, room)).code()).isEqualTo("custody.place.not-empty");
        assertThat(refused(() -> places.rate(officer, room, "mat")).code()).isEqualTo("custody.place.below-contents");
        assertThatThrownBy(() ->
                        office.sql().execute("update custody.place set rank = 1 where id = '" + room.value() + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not above it");
        office.bean(Moves.class).takeOut(clerk, Keeping.seen(keeping.copies(document)));
        places.close(officer, room);
        var code = places.require(officer, room).code();
        var again = new OpenPlace(
                Kind.ROOM,
                null,
                code,
                "Phòng khác",
                "mat",
                office.person(Duty.HEAD).value(),
                null);
        assertThat(refused(() -> places.open(officer, again)).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.place.code-taken");
        assertThatThrownBy(() -> office.sql().execute("delete from custody.place"))
                .isInstanceOf(DataAccessException.class);
        assertThat(office.sql().queryForList("select encode(sealed_name, 'escape') from custody.place", String.class))
                .isNotEqualTo(List.of())
                .noneMatch(name -> name.contains("QXZV"));
    }
}
