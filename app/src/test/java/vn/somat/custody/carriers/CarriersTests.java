package vn.somat.custody.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.SecondPerson;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.handover.Handovers;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldLine;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.UnmarkedDesk;
import vn.somat.testing.TestOffice;

/** Bản, vật chứa: rules of the room. */
class CarriersTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Carriers carriers = office.bean(Carriers.class);
    private final Moves moves = office.bean(Moves.class);
    private final Handovers handovers = office.bean(Handovers.class);

    @AfterAll
    static void close() {
        office.close();
    }

    /** Rule 10, after whatever a test did. */
    @AfterEach
    void nothingIsMissing() {
        assertThat(carriers.unbalanced()).isZero();
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private Carrier one(DocumentId document) {
        return keeping.copies(document).getFirst();
    }

    private SecondPerson head() {
        return office.second(Duty.HEAD);
    }

    @Test
    @DisplayName(
            "Every copy of a secret paper is a carrier from its registration on, held by whoever registered it; an ordinary paper has none.")
    void everyCopyIsThere() {
        var document = keeping.came("mat", 3);
        var copies = keeping.copies(document);
        assertThat(copies).hasSize(3);
        assertThat(copies).extracting(Carrier::kind).containsOnly(CarrierKind.RECEIVED);
        assertThat(copies).extracting(Carrier::copyNumber).containsExactly(1, 2, 3);
        assertThat(copies).extracting(Carrier::account).containsOnly(Account.with(office.person(Duty.CLERK_INCOMING)));
        assertThat(carriers.life(
                                office.reader(Duty.CLERK_INCOMING),
                                copies.getFirst().id())
                        .movements())
                .extracting(Movement::reason)
                .containsExactly(Reason.RECEIVED);
        assertThat(office.bean(Ledger.class)
                        .history("carrier", copies.getFirst().id().value(), null, 5))
                .extracting(act -> act.act())
                .contains("custody.copies.received");
        assertThat(keeping.copies(keeping.came("thuong", 2))).isEmpty();
    }

    @Test
    @DisplayName("Issued copies are numbered through in the order of the recipients, and the original is kept.")
    void issuedCopiesAreNumbered() {
        var document = keeping.went("mat");
        var copies = keeping.copies(document);
        assertThat(copies)
                .extracting(Carrier::kind)
                .containsExactly(CarrierKind.ORIGINAL, CarrierKind.ISSUED, CarrierKind.ISSUED, CarrierKind.ISSUED);
        assertThat(copies.subList(1, 4)).extracting(Carrier::copyNumber).containsExactly(1, 2, 3);
        assertThat(copies.subList(1, 4))
                .extracting(Carrier::name)
                .containsExactly("Ban Tổ chức QXZV", "Ban Tổ chức QXZV", "Ban Nội chính QXZV");
    }

    @Test
    @DisplayName(
            "The level of a carrier is that of the line in the book; what belongs to no paper has a level of its own.")
    void theLevelIsThatOfTheLine() {
        var document = keeping.came("mat", 1);
        office.bean(DocumentDesk.class)
                .correct(
                        office.reader(Duty.CLERK_INCOMING),
                        document,
                        Map.of("level", "toi-mat"),
                        "Ghi sai độ mật",
                        head());
        assertThat(one(document).level().code()).isEqualTo("toi-mat");
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.carrier set level = 'mat', rank = 1 where document = '"
                                + document.value() + "'"))
                .isInstanceOf(DataAccessException.class);
        var drafter = office.reader(Duty.DRAFTER);
        var notebook =
                office.bean(Entering.class).enter(drafter, CarrierKind.NOTEBOOK, "toi-mat", "Sổ ghi họp QXZV", 80);
        var own = carriers.life(drafter, notebook).carrier();
        assertThat(own.level().code()).isEqualTo("toi-mat");
        assertThat(own.name()).isEqualTo("Sổ ghi họp QXZV");
        assertThat(own.account()).isEqualTo(Account.with(drafter.person()));
        assertThat(refused(() -> office.bean(Entering.class).enter(drafter, CarrierKind.COPY, "thuong", " ", 0))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("name", "kind", "level", "pages");
        assertThat(refused(() -> office.bean(Entering.class)
                                .enter(office.reader(Duty.DRAFTER, 1), CarrierKind.DISC, "toi-mat", "Đĩa", null))
                        .code())
                .isEqualTo("access.refused.clearance");
    }

    @Test
    @DisplayName(
            "A paper that turns out to be secret gets its copies when it is protected, and takes them into the secret book, with what holds it back and what does not let it be copied.")
    void unmarkedPapersTakeTheirCopiesAlong() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var document = keeping.came("thuong", 2);
        var unmarked = office.bean(UnmarkedDesk.class);
        unmarked.protect(clerk, document, "mat", "Nội dung thuộc danh mục", null);
        assertThat(keeping.copies(document))
                .hasSize(2)
                .allMatch(one -> one.level().code().equals("mat"));
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.carrier set document = '"
                                + keeping.came("mat", 1).value() + "' where document = '" + document.value() + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("A carrier stands in exactly one account, and one person answers for it as long as the office does.")
    void exactlyOneAccount() {
        assertThatThrownBy(() -> new Account(State.HELD, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account(State.OUTSIDE, office.person(Duty.HEAD), null))
                .isInstanceOf(IllegalArgumentException.class);
        var carrier = one(keeping.came("mat", 1));
        assertThatThrownBy(() -> post(carrier, "HELD", "null", "null"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("carrier_has_one_holder");
        assertThatThrownBy(() ->
                        post(carrier, "OUTSIDE", "'" + office.person(Duty.HEAD).value() + "'", "null"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("carrier_has_one_holder");
    }

    /** A movement past the desks, from where the carrier stands. */
    private static void post(Carrier carrier, String state, String holder, String place) {
        office.sql()
                .execute(
                        "insert into custody.movement select carrier, number + 1, 'PUT_AWAY', to_state, to_holder, to_place,"
                                + " '" + state + "', " + holder + ", " + place + ", null, null, at, by, null, entry"
                                + " from custody.movement where carrier = '"
                                + carrier.id().value() + "' and number = " + carrier.moves());
    }

    @Test
    @DisplayName(
            "A carrier moves only from where it stands, by a movement that is never changed or deleted; the database refuses all else.")
    void onlyByMovements() {
        var carrier = one(keeping.came("mat", 1));
        var id = "'" + carrier.id().value() + "'";
        for (var wrong : List.of(
                "update custody.carrier set holder = '"
                        + office.person(Duty.HEAD).value() + "' where id = " + id,
                "update custody.carrier set moves = 9 where id = " + id,
                "update custody.carrier set copy_number = 9 where id = " + id,
                "delete from custody.carrier where id = " + id,
                "delete from custody.movement where carrier = " + id,
                "update custody.movement set by = gen_random_uuid() where carrier = " + id,
                "insert into custody.movement select carrier, 1, reason, 'HELD', by, null, to_state, to_holder, to_place,"
                        + " null, null, at, by, null, entry from custody.movement where carrier = " + id,
                "insert into custody.movement select carrier, 2, reason, 'HELD', gen_random_uuid(), null, 'LOST', null, null,"
                        + " null, null, at, by, null, entry from custody.movement where carrier = " + id,
                "insert into custody.carrier (id, kind, medium, document, made_at, made_by, entry, moved_at) select"
                        + " gen_random_uuid(), kind, medium, document, made_at, made_by, entry, moved_at"
                        + " from custody.carrier where id = " + id,
                "insert into custody.carrier (id, kind, medium, document, made_at, made_by, entry, moved_at, state) select"
                        + " gen_random_uuid(), kind, medium, document, made_at, made_by, entry, moved_at, 'DESTROYED'"
                        + " from custody.carrier where id = " + id)) {
            assertThatThrownBy(() -> office.sql().execute(wrong)).as(wrong).isInstanceOf(DataAccessException.class);
        }
        post(carrier, "DESTROYED", "null", "null");
        var destroyed = carriers.life(office.reader(Duty.HEAD), carrier.id()).carrier();
        assertThat(destroyed.account()).isEqualTo(Account.of(State.DESTROYED));
        assertThatThrownBy(() ->
                        post(destroyed, "HELD", "'" + office.person(Duty.HEAD).value() + "'", "null"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("destroyed");
    }

    @Test
    @DisplayName("What was made is held, on its way, outside, destroyed or lost: nothing is missing.")
    void theBalanceHolds() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var document = keeping.went("mat");
        var copies = keeping.copies(document);
        handovers.sendAtOnce(clerk, Keeping.seen(copies.subList(1, 3)), "Đ/c Hà, văn thư Ban, 10 giờ 14/9");
        moves.lose(clerk, Keeping.seen(copies.get(3)), "Rơi trên đường", head());
        var balance = carriers.balance(clerk, document);
        assertThat(balance.made()).isEqualTo(4);
        assertThat(balance.in(State.OUTSIDE)).isEqualTo(2);
        assertThat(balance.in(State.LOST)).isEqualTo(1);
        assertThat(balance.in(State.HELD)).isEqualTo(1);
        assertThat(balance.missing()).isZero();
        assertThat(refused(() -> carriers.balance(office.reader(Duty.DRAFTER), document))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName("Of two who act on one carrier at the same moment one is refused, and nothing of it is done.")
    void oneOfTwoIsRefused() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var one = keeping.room("mat");
        var other = keeping.room("mat");
        var seen = Keeping.seen(keeping.copies(keeping.came("mat", 5)));
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            Future<Refusal> first = both.submit(() -> {
                start.await();
                return refused(() -> moves.putAway(clerk, seen, one));
            });
            Future<Refusal> second = both.submit(() -> {
                start.await();
                return refused(() -> moves.putAway(clerk, seen.reversed(), other));
            });
            start.countDown();
            var refusals = Stream.of(first.get(), second.get())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(refusals).extracting(Refusal::code).containsExactly("custody.carrier.moved");
        }
        var stand = carriers.require(clerk, seen.stream().map(Seen::carrier).toList());
        assertThat(stand).extracting(Carrier::moves).containsOnly(2);
        assertThat(stand).extracting(carrier -> carrier.account().place()).hasSize(5);
        assertThat(stand.stream().map(carrier -> carrier.account().place()).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("A hand-over is signed by who receives, at the same screen, cleared for it; from then on they answer.")
    void handedOverAgainstASignature() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var document = keeping.came("mat", 2);
        var copies = keeping.copies(document);
        var receiver = office.person(Duty.DRAFTER);
        handovers.atOnce(clerk, Keeping.seen(copies.subList(0, 1)), office.second(Duty.DRAFTER));
        assertThat(one(document).account()).isEqualTo(Account.with(receiver));
        var move = carriers.life(office.reader(Duty.DRAFTER), copies.getFirst().id())
                .movements()
                .getLast();
        assertThat(move.reason()).isEqualTo(Reason.HANDED_OVER);
        assertThat(move.second()).isEqualTo(receiver);
        var theirs = Keeping.seen(List.of(one(document)));
        assertThat(refused(() -> handovers.atOnce(clerk, theirs, office.second(Duty.HEAD)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var mine = Keeping.seen(copies.subList(1, 2));
        assertThat(refused(() -> handovers.atOnce(clerk, mine, null)).code()).isEqualTo("access.second.needed");
        assertThat(refused(() -> handovers.atOnce(clerk, mine, new SecondPerson("drafter", "000000")))
                        .code())
                .isEqualTo("access.second.wrong");
        assertThat(refused(() -> handovers.atOnce(clerk, mine, office.second(Duty.CLERK_INCOMING)))
                        .code())
                .isEqualTo("access.second.same");
        assertThat(keeping.copies(document).getLast().account()).isEqualTo(Account.with(clerk.person()));
    }

    @Test
    @DisplayName(
            "A correction of the book takes no carrier away: copies of former recipients wait for another one; what was sent is not made again.")
    void correctionsTakeNothingAway() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var document = keeping.went("mat", new Recipient("Ban Tổ chức QXZV", 2));
        office.bean(OutgoingDesk.class)
                .correctRecipients(clerk, document, List.of(new Recipient("Ban Tổ chức QXZV", 1)), "Ghi thừa một bản");
        var issued = keeping.copies(document).stream()
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .toList();
        assertThat(issued).extracting(Carrier::copyNumber).containsExactly(1, 2);
        assertThat(issued).extracting(Carrier::name).containsExactly("Ban Tổ chức QXZV", null);
        assertThat(refused(() -> handovers.sendAtOnce(clerk, Keeping.seen(issued.subList(1, 2)), "Đ/c Hà"))
                        .code())
                .isEqualTo("custody.send.no-recipient");
        handovers.sendAtOnce(clerk, Keeping.seen(issued.subList(0, 1)), "Đ/c Hà");
        office.bean(OutgoingDesk.class)
                .correctRecipients(clerk, document, List.of(new Recipient("Ban Tổ chức QXZV", 2)), "Gửi cả hai bản");
        assertThat(keeping.copies(document).stream().filter(one -> one.kind() == CarrierKind.ISSUED))
                .extracting(Carrier::name)
                .containsExactly("Ban Tổ chức QXZV", "Ban Tổ chức QXZV");
        var came = keeping.came("mat", 1);
        var desk = office.bean(DocumentDesk.class);
        desk.correct(office.reader(Duty.CLERK_INCOMING), came, Map.of("copies", "3"), "Đếm lại", null);
        assertThat(keeping.copies(came)).extracting(Carrier::copyNumber).containsExactly(1, 2, 3);
        assertThat(refused(() -> desk.correct(
                                office.reader(Duty.CLERK_INCOMING), came, Map.of("copies", "2"), "Đếm lại", null))
                        .code())
                .isEqualTo("custody.copies.fewer");
        moves.annul(
                office.reader(Duty.CLERK_INCOMING),
                Keeping.seen(keeping.copies(came).getLast()),
                "Đếm nhầm",
                head());
        desk.correct(office.reader(Duty.CLERK_INCOMING), came, Map.of("copies", "2"), "Đếm lại", null);
        assertThat(carriers.balance(office.reader(Duty.HEAD), came).made()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "Whoever acts on a carrier is asked about what they saw of it; what nobody can have seen yet is refused.")
    void nothingIsSeenBeforeItIs() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var carrier = one(keeping.came("mat", 1));
        var later = new Seen(carrier.id(), carrier.moves() + 1);
        assertThat(refused(() -> moves.lose(clerk, later, "Mất", null)).code()).isEqualTo("custody.carrier.moved");
    }

    @Test
    @DisplayName("What never existed is annulled before it has moved, with a reason and a second person.")
    void annulledBeforeItHasMoved() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var document = keeping.came("mat", 2);
        var copies = keeping.copies(document);
        assertThat(refused(() -> moves.annul(clerk, Keeping.seen(copies.getFirst()), "", head()))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("reason");
        assertThat(refused(() -> moves.annul(clerk, Keeping.seen(copies.getFirst()), "Nhầm", null))
                        .code())
                .isEqualTo("access.second.needed");
        moves.annul(clerk, Keeping.seen(copies.getFirst()), "Chỉ có một bản", head());
        var life = carriers.life(office.reader(Duty.HEAD), copies.getFirst().id());
        assertThat(life.carrier().account()).isEqualTo(Account.of(State.VOID));
        assertThat(life.movements().getLast().note()).isEqualTo("Chỉ có một bản");
        moves.putAway(clerk, Keeping.seen(copies.subList(1, 2)), keeping.room("mat"));
        assertThat(refused(() -> moves.annul(
                                clerk, Keeping.seen(keeping.copies(document).getLast()), "Nhầm", head()))
                        .code())
                .isEqualTo("custody.annul.has-moved");
    }

    @Test
    @DisplayName("A cancelled number leaves its copies to be kept until they are destroyed.")
    void cancelledNumbersLeaveCopies() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var document = keeping.went("mat");
        office.bean(DocumentDesk.class).cancel(clerk, document, "Không phát hành nữa", head());
        var copies = keeping.copies(document);
        assertThat(copies).hasSize(4).allMatch(Carrier::cancelled);
        assertThat(copies).extracting(Carrier::account).containsOnly(Account.with(clerk.person()));
        assertThat(refused(() -> handovers.sendAtOnce(clerk, Keeping.seen(copies.subList(1, 2)), "Đ/c Hà"))
                        .code())
                .isEqualTo("custody.send.no-recipient");
    }

    @Test
    @DisplayName(
            "Lines of older books have no carriers until somebody takes them on, once; a line without a paper has none.")
    void olderBooksAreTakenOn() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var day = LocalDate.of(2024, 5, 20);
        var line = new OldLine(
                7,
                day,
                "77-BC/TW",
                day,
                "BC",
                null,
                "Văn phòng Trung ương",
                null,
                "mat",
                null,
                2,
                2,
                List.of(),
                null,
                null);
        office.bean(OldBooks.class).register(clerk, "bmnn-den", List.of(line), done -> {});
        var document = new DocumentId(Objects.requireNonNull(
                office.sql().queryForObject("select id from registry.document where number = '77-BC/TW'", UUID.class)));
        assertThat(keeping.copies(document)).isEmpty();
        var entering = office.bean(Entering.class);
        assertThat(refused(() -> entering.takeOn(office.reader(Duty.DRAFTER), document, 1))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> entering.takeOn(clerk, document, null)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("copies");
        entering.takeOn(clerk, document, 2);
        assertThat(keeping.copies(document))
                .extracting(Carrier::account)
                .containsExactly(Account.with(clerk.person()), Account.with(clerk.person()));
        assertThat(refused(() -> entering.takeOn(clerk, document, 1)).code()).isEqualTo("custody.take-on.known");
        var outgoing = office.reader(Duty.CLERK_OUTGOING);
        var cancelled = keeping.went("mat");
        office.bean(DocumentDesk.class).cancel(outgoing, cancelled, "Thôi", head());
        assertThat(refused(() -> entering.takeOn(outgoing, cancelled, 1)).code())
                .isEqualTo("custody.take-on.no-paper");
        var went = new OldLine(
                8,
                day,
                "78-BC/VP",
                day,
                "BC",
                null,
                null,
                "Trần Quang Vĩnh",
                "mat",
                null,
                2,
                null,
                List.of(new Recipient("Ban A QXZV", 1)),
                null,
                null);
        office.bean(OldBooks.class).register(outgoing, "bmnn-di", List.of(went), done -> {});
        var issued = new DocumentId(Objects.requireNonNull(
                office.sql().queryForObject("select id from registry.document where number = '78-BC/VP'", UUID.class)));
        office.bean(OutgoingDesk.class).distribute(outgoing, issued, null, List.of(new Recipient("Ban B QXZV", 1)));
        entering.takeOn(outgoing, issued, 2);
        assertThat(keeping.copies(issued))
                .extracting(Carrier::kind)
                .containsExactlyInAnyOrder(CarrierKind.ISSUED, CarrierKind.ORIGINAL, CarrierKind.ORIGINAL);
    }

    @Test
    @DisplayName("A carrier is there for whoever may see its paper or answers for it; for nobody else.")
    void thereForWhoAnswers() {
        var drafter = office.reader(Duty.DRAFTER);
        var document = keeping.came("mat", 2);
        var copies = keeping.copies(document);
        assertThat(keeping.copies(drafter, document)).isEmpty();
        assertThat(refused(() -> carriers.life(drafter, copies.getFirst().id())).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(carriers.labelled(drafter, copies.getFirst().label())).isEmpty();
        assertThat(refused(() -> moves.takeOut(drafter, Keeping.seen(copies))).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        handovers.atOnce(
                office.reader(Duty.CLERK_INCOMING), Keeping.seen(copies.subList(0, 1)), office.second(Duty.DRAFTER));
        assertThat(keeping.copies(drafter, document)).hasSize(1);
        assertThat(carriers.mine(drafter, null).carriers())
                .extracting(Carrier::id)
                .contains(copies.getFirst().id());
        assertThat(carriers.labelled(drafter, " b-" + copies.getFirst().number()))
                .contains(copies.getFirst().id());
        assertThat(refused(() -> carriers.mine(office.reader(Duty.ADMINISTRATOR), null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var head = office.reader(Duty.HEAD);
        var book = office.bean(Entering.class).enter(head, CarrierKind.OBJECT, "tuyet-mat", "Mẫu vật QXZV", null);
        assertThat(refused(() -> carriers.life(office.reader(Duty.SECURITY_OFFICER, 2), book))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(carriers.life(office.reader(Duty.SECURITY_OFFICER), book)
                        .carrier()
                        .id())
                .isEqualTo(book);
    }

    @Test
    @DisplayName(
            "The words of a carrier are sealed; they follow the level of the paper, and are destroyed with its words.")
    void wordsAreSealed() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var document = keeping.went("mat");
        var copies = keeping.copies(document);
        handovers.sendAtOnce(clerk, Keeping.seen(copies.subList(1, 2)), "Đ/c QXZV");
        for (var sealed : List.of(
                "select encode(sealed_name, 'escape') from custody.carrier where sealed_name is not null",
                "select encode(sealed_note, 'escape') from custody.movement where sealed_note is not null")) {
            assertThat(office.sql().queryForList(sealed, String.class))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("QXZV"));
        }
        assertThat(office.sql()
                        .queryForList(
                                "select distinct k.group_code from custody.carrier c join vault.content_key k on k.content_id ="
                                        + " c.content where c.document = '" + document.value() + "'",
                                String.class))
                .containsExactly("mat");
        var desk = office.bean(DocumentDesk.class);
        desk.destroyContent(
                office.reader(Duty.HEAD), document, "Ghi lộ nội dung", office.second(Duty.SECURITY_OFFICER));
        assertThat(keeping.copies(document)).extracting(Carrier::name).containsOnlyNulls();
        assertThat(carriers.life(office.reader(Duty.HEAD), copies.get(1).id()).movements())
                .extracting(Movement::note)
                .containsOnlyNulls();
    }

    @Test
    @DisplayName(
            "A loss is said with a reason and a second person, and stays in the balance; what is found again is held by who found it.")
    void lostAndFound() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var document = keeping.came("mat", 1);
        assertThat(refused(() -> moves.lose(clerk, Keeping.seen(one(document)), " ", head()))
                        .flaws())
                .isNotEmpty();
        moves.lose(clerk, Keeping.seen(one(document)), "Không thấy khi soát két", head());
        assertThat(carriers.balance(clerk, document).in(State.LOST)).isEqualTo(1);
        assertThat(refused(() -> moves.lose(
                                office.reader(Duty.SECURITY_OFFICER), Keeping.seen(one(document)), "Lại mất", head()))
                        .code())
                .isEqualTo("custody.carrier.not-held");
        moves.find(office.reader(Duty.SECURITY_OFFICER), Keeping.seen(one(document)), "Kẹp trong hồ sơ khác", head());
        assertThat(one(document).account()).isEqualTo(Account.with(office.person(Duty.SECURITY_OFFICER)));
    }

    @Test
    @DisplayName("An issued copy is sent to its recipient against a signature; then the other body answers.")
    void sentAgainstASignature() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var document = keeping.went("mat");
        var issued = Keeping.seen(keeping.copies(document).subList(1, 2));
        assertThat(refused(() -> handovers.sendAtOnce(clerk, issued, "")).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("receipt");
        handovers.sendAtOnce(clerk, issued, "Đ/c Hà, văn thư Ban");
        var sent = keeping.copies(document).get(1);
        assertThat(sent.account()).isEqualTo(Account.of(State.OUTSIDE));
        assertThat(refused(() -> moves.takeOut(clerk, Keeping.seen(List.of(sent))))
                        .kind())
                .isIn(Refusal.Kind.NOT_ALLOWED, Refusal.Kind.CONFLICT);
    }
}
