package vn.somat.classification.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.Drafting;
import vn.somat.classification.determination.Proposals;
import vn.somat.classification.lists.SecretLists;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Correction;
import vn.somat.registry.Ending;
import vn.somat.testing.TestOffice;

/** Quá trình độ mật: the rules of the room on the life of a level. */
class LifeTests {

    private static final String DAY = "2026-09-14";
    private static final TestOffice office = TestOffice.party(DAY);
    private static final LivingPapers papers = new LivingPapers(office);

    private final LevelLife life = office.bean(LevelLife.class);
    private final Notices notices = office.bean(Notices.class);
    private final OpenNotices opened = office.bean(OpenNotices.class);
    private final Expiry expiry = office.bean(Expiry.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void today() {
        office.move(DAY);
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @Test
    @DisplayName("Every secret paper knows the last day of its protection; what is no secret has none.")
    void everyPaperHasItsTerm() {
        assertThat(papers.read(papers.issued("mat")).protectedUntil()).isEqualTo("2036-09-14");
        assertThat(papers.read(papers.issued("tuyet-mat")).protectedUntil()).isEqualTo("2056-09-14");
        var received = papers.received("toi-mat", LocalDate.of(2026, 9, 1));
        assertThat(papers.read(received).protectedUntil()).isEqualTo("2046-09-01");
        assertThat(papers.history(received)).isEmpty();
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from registry.document where rank = 0 and protected_until is not null",
                                Long.class))
                .isZero();
    }

    @Test
    @DisplayName("A term is extended in time, by who may determine, each time no longer than the level lasts.")
    void extended() {
        var id = papers.issued("mat");
        var late = LocalDate.of(2036, 9, 14).minusDays(59);
        office.move(late.toString());
        var tooLate = refused(() -> papers.decided(id, Asked.extension(5, "Còn cần bảo vệ")));
        assertThat(tooLate.args().getFirst()).isEqualTo("R-TRM-02");
        assertThat(tooLate.citation()).contains("Điều 20");
        office.move(late.minusDays(1).toString());
        var tooLong = refused(() -> papers.decided(id, Asked.extension(11, "Còn cần bảo vệ")));
        assertThat(tooLong.args().getFirst()).isEqualTo("R-TRM-03");
        var drafter = refused(() -> life.enter(
                papers.clerk(),
                id,
                Asked.extension(5, "x").numbered("1-QĐ"),
                office.person(Duty.DRAFTER),
                late.minusDays(1),
                office.second(Duty.HEAD)));
        assertThat(drafter.mayAllow()).isNotEmpty();
        var change = papers.decided(id, Asked.extension(5, "Còn cần bảo vệ").numbered("88-QĐ/TU"));
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2041-09-14");
        var said = papers.last(id);
        assertThat(said.id()).isEqualTo(change);
        assertThat(said.reason()).isEqualTo("Còn cần bảo vệ");
        assertThat(said.decision()).isEqualTo("88-QĐ/TU");
        assertThat(said.untilBefore()).isEqualTo("2036-09-14");
        assertThat(said.decider()).isNotNull();
        assertThat(said.notifyBy()).isEqualTo(late.minusDays(1).plusDays(15));
        assertThat(office.bean(Ledger.class).history("document", id.value(), null, 10))
                .extracting(act -> act.act())
                .contains("classification.level.extended");
    }

    @Test
    @DisplayName(
            "A level is raised or lowered on an item of a list in force; lowering never reaches what is no secret.")
    void raisedAndLowered() {
        var id = papers.issued("mat");
        var none = refused(() -> papers.decided(id, Asked.level(LevelAct.RAISED, "toi-mat", List.of(), "Rà soát")));
        assertThat(none.code()).isEqualTo("classification.proposal.no-item");
        assertThat(none.citation()).isNotEmpty();
        var up = papers.decided(id, papers.level(LevelAct.RAISED, "toi-mat"));
        assertThat(papers.read(id).level().code()).isEqualTo("toi-mat");
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2046-09-14");
        assertThat(papers.read(id).corrections()).extracting(Correction::field).contains("level", "protectedUntil");
        assertThat(papers.read(id).corrections()).extracting(Correction::old).contains("mat");
        papers.told(id, up);
        var notUp = refused(() -> papers.decided(id, papers.level(LevelAct.RAISED, "mat")));
        assertThat(notUp.code()).isEqualTo("classification.life.not-higher");
        var toNothing =
                refused(() -> papers.decided(id, Asked.level(LevelAct.LOWERED, "thuong", List.of(), "Hết mật")));
        assertThat(toNothing.args().getFirst()).isEqualTo("R-ADJ-01");
        assertThat(toNothing.citation()).contains("Điều 21");
        var down = papers.decided(id, papers.level(LevelAct.LOWERED, "mat"));
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2036-09-14");
        assertThat(papers.last(id).id()).isEqualTo(down);
        assertThat(papers.history(id)).extracting(LevelChange::number).containsExactly(2, 1);
        assertThatThrownBy(() -> office.sql()
                        .execute("update classification.level_change set level_after = 'thuong' where id = '"
                                + down.value() + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("A paper raised above what allows an abstract loses it for good.")
    void raisedLosesItsAbstract() {
        var id = papers.issued("mat");
        assertThat(papers.read(id).title()).isNotNull();
        var unused = papers.decided(id, papers.level(LevelAct.RAISED, "tuyet-mat"));
        assertThat(papers.read(id).title()).isNull();
        assertThat(office.bean(DocumentDesk.class).read(office.reader(Duty.CLERK_OUTGOING, 2), id))
                .isEmpty();
    }

    @Test
    @DisplayName("Nobody decides about the level of another body's paper, and no other body about ours.")
    void whoseLevel() {
        var theirs = papers.received("mat", LocalDate.of(2026, 9, 1));
        assertThat(refused(() -> papers.decided(theirs, Asked.extension(1, "x")))
                        .code())
                .isEqualTo("classification.life.not-ours");
        var ours = papers.issued("mat");
        var told = new Told(LevelAct.DECLASSIFIED, null, null, null, "9-TB/TW", office.today());
        assertThat(refused(() -> life.told(papers.receiver(), ours, told, office.second(Duty.HEAD)))
                        .code())
                .isIn("classification.life.not-theirs", Refusal.notThere().code());
    }

    @Test
    @DisplayName("Declassified before its end only by a council, whose file says what is missing in it.")
    void declassifiedByCouncil() {
        var id = papers.issued("mat");
        var none = refused(() -> papers.decided(id, Asked.declassification(Ground.NEED, "Công bố", null)));
        assertThat(none.flaws()).extracting(Refusal.Flaw::field).contains("council.number", "council.chair");
        var council = papers.council();
        var chairedByClerk = new Asked.Council(
                council.number(), council.day(), office.person(Duty.CLERK_OUTGOING), council.minutes());
        var wrong = refused(() -> papers.decided(id, Asked.declassification(Ground.NEED, "Công bố", chairedByClerk)));
        assertThat(wrong.args().getFirst()).isEqualTo("R-DCL-03");
        var change = papers.decided(id, Asked.declassification(Ground.NEED, "Công bố", council));
        assertThat(papers.read(id).level().secret()).isFalse();
        assertThat(papers.read(id).protectedUntil()).isNull();
        assertThat(office.bean(DocumentDesk.class).read(office.reader(Duty.CLERK_OUTGOING, 0), id))
                .isPresent();
        var file = office.bean(DeclassificationFile.class);
        assertThat(file.missing(papers.head(), papers.last(id)))
                .hasSize(1)
                .first()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("R-DCL-05"));
        for (var piece : List.of(Piece.COUNCIL, Piece.SECRET, Piece.MINUTES, Piece.DECISION)) {
            file.add(papers.clerk(), id, change, piece, "Tủ 3, cặp 12", office.today(), null);
        }
        assertThat(file.missing(papers.head(), papers.last(id))).isEmpty();
        assertThat(papers.last(id).file()).extracting(FilePart::words).containsOnly("Tủ 3, cặp 12");
    }

    @Test
    @DisplayName("What still stands in a list is not declassified as standing in none, nor before its end as ended.")
    void wrongGrounds() {
        var id = papers.issued("mat");
        var listed = refused(() -> papers.decided(id, Asked.declassification(Ground.OFF_LIST, "Đã bỏ", null)));
        assertThat(listed.args().getFirst()).isEqualTo("R-DCL-02");
        var early = refused(() -> papers.decided(id, Asked.declassification(Ground.TERM_ENDED, "Hết hạn", null)));
        assertThat(early.args().getFirst()).isEqualTo("R-DCL-01");
        assertThat(early.citation()).contains("Điều 22");
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
    }

    @Test
    @DisplayName("One act makes a notice for every recipient; the database takes no change without them.")
    void noticesForEverybody() {
        var id = papers.issued("mat");
        var change = papers.decided(id, papers.level(LevelAct.RAISED, "toi-mat"));
        assertThat(papers.last(id).notices())
                .extracting(Notice::name)
                .containsExactly("", "Ban Tổ chức Tỉnh ủy", "Ban Nội chính Tỉnh ủy");
        assertThat(papers.last(id).notices()).extracting(Notice::copies).containsExactly(1, 2, 1);
        assertThatThrownBy(() -> office.sql()
                        .execute("delete from classification.level_notice where change = '" + change.value() + "'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql().execute("""
                                insert into classification.level_change select gen_random_uuid(), document, 77, act, source, ground,
                                whole, regime, level_before, rank_before, level_after, rank_after, until_before, until_after, day,
                                decision, item, decider, decider_as, position, delegation, second, entered_by, at, judged,
                                notify_by, council_number, council_day, council_chair, minutes_day, content, sealed_reason,
                                sealed_part, entry from classification.level_change where id = '%s'""".formatted(change.value())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("with its notices");
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from classification.level_change where number = 77", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("The next change waits until everybody was told of this one; a late notice says why.")
    void toldBeforeTheNext() {
        var id = papers.issued("mat");
        var change = papers.decided(id, papers.level(LevelAct.RAISED, "toi-mat"));
        var untold = refused(() -> papers.decided(id, papers.level(LevelAct.LOWERED, "mat")));
        assertThat(untold.code()).isEqualTo("classification.life.untold");
        assertThat(untold.citation()).contains("Điều 21");
        office.move("2026-09-30");
        var late = refused(() -> notices.send(papers.clerk(), id, change, Set.of(1), "45-TB", office.today(), null));
        assertThat(late.flaws().getFirst().field()).isEqualTo("late");
        assertThat(late.flaws().getFirst().citation()).contains("Điều 21");
        assertThat(notices.send(papers.clerk(), id, change, Set.of(1), "45-TB", office.today(), "Mất điện"))
                .isEqualTo(1);
        assertThat(notices.send(papers.clerk(), id, change, Set.of(), "46-TB", LocalDate.of(2026, 9, 20), null))
                .isEqualTo(1);
        var told = papers.last(id).notices();
        assertThat(told).extracting(Notice::late).containsExactly(null, "Mất điện", null);
        assertThat(papers.last(id).notices()).extracting(Notice::notice).containsExactly(null, "45-TB", "46-TB");
        var unused = papers.decided(id, papers.level(LevelAct.LOWERED, "mat"));
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
    }

    @Test
    @DisplayName("What is left to do is listed until it is done: to send, to be answered, to be stamped.")
    void followedUp() {
        var id = papers.issued("mat");
        var change = papers.decided(id, Asked.declassification(Ground.NEED, "Công bố", papers.council()));
        assertThat(open(OpenNotices.Shelf.TO_SEND, id)).isEqualTo(2);
        assertThat(open(OpenNotices.Shelf.TO_MARK, id)).isEqualTo(1);
        papers.told(id, change);
        assertThat(open(OpenNotices.Shelf.TO_SEND, id)).isZero();
        assertThat(open(OpenNotices.Shelf.TO_ANSWER, id)).isEqualTo(2);
        office.move("2026-10-01");
        assertThat(opened.page(papers.head(), OpenNotices.Shelf.TO_ANSWER, null).lines())
                .filteredOn(line -> line.paper().id().equals(id))
                .allMatch(OpenNotices.Line::late);
        assertThat(notices.answer(papers.clerk(), id, change, Set.of(1), office.today(), true))
                .isEqualTo(1);
        notices.mark(papers.clerk(), id, change, office.today());
        assertThat(open(OpenNotices.Shelf.TO_ANSWER, id)).isEqualTo(1);
        assertThat(open(OpenNotices.Shelf.TO_MARK, id)).isZero();
        assertThat(papers.last(id).notices()).extracting(Notice::done).containsExactly(true, true, false);
        assertThat(refused(() -> notices.mark(papers.clerk(), id, change, office.today()))
                        .code())
                .isEqualTo("classification.life.marked");
    }

    private long open(OpenNotices.Shelf shelf, DocumentId id) {
        return opened.page(papers.head(), shelf, null).lines().stream()
                .filter(line -> line.paper().id().equals(id))
                .count();
    }

    @Test
    @DisplayName("Whoever does not see a paper sees neither its term nor its notices.")
    void notThereForOthers() {
        var id = papers.issued("toi-mat");
        var unused = papers.decided(id, papers.level(LevelAct.LOWERED, "mat"));
        for (var blind : List.of(
                office.reader(Duty.CLERK_OUTGOING, 0),
                office.reader(Duty.CLERK_INCOMING),
                office.reader(Duty.ADMINISTRATOR))) {
            assertThat(opened.page(blind, OpenNotices.Shelf.TO_SEND, null).lines())
                    .noneMatch(line -> line.paper().id().equals(id));
            assertThat(refused(() -> life.history(blind, id)).code())
                    .isEqualTo(Refusal.notThere().code());
        }
        var ordinary = office.reader(Duty.CLERK_OUTGOING, 0);
        assertThat(refused(() -> life.decide(ordinary, id, Asked.extension(1, "x")))
                        .code())
                .isEqualTo(Refusal.notThere().code());
    }

    @Test
    @DisplayName(
            "A paper this office issued is no secret any more on the day after its last; nobody has to do anything.")
    void ranOut() {
        var id = papers.issued("mat");
        office.move("2036-09-14");
        expiry.run();
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
        office.move("2036-09-15");
        assertThat(expiry.run()).isPositive();
        assertThat(papers.read(id).level().secret()).isFalse();
        var last = papers.last(id);
        assertThat(last.source()).isEqualTo(Source.HOUSE);
        assertThat(last.ground()).isEqualTo(Ground.TERM_ENDED);
        assertThat(last.notices()).hasSize(1);
        assertThat(expiry.run()).isZero();
    }

    @Test
    @DisplayName("An extension decided in time but entered after the end makes the paper a secret again.")
    void enteredLate() {
        var id = papers.issued("mat");
        office.move("2036-10-01");
        expiry.run();
        var late = refused(() -> life.enter(
                papers.clerk(),
                id,
                Asked.extension(5, "Ký kịp").numbered("7-QĐ"),
                office.person(Duty.HEAD),
                LocalDate.of(2036, 9, 1),
                office.second(Duty.HEAD)));
        assertThat(late.args().getFirst()).isEqualTo("R-TRM-02");
        var unused = life.enter(
                papers.clerk(),
                id,
                Asked.extension(5, "Ký kịp").numbered("7-QĐ"),
                office.person(Duty.HEAD),
                LocalDate.of(2036, 6, 1),
                office.second(Duty.HEAD));
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2041-09-14");
    }

    @Test
    @DisplayName(
            "An incoming paper whose term ran out waits for somebody who looked for an extension, and a second person.")
    void incomingEnds() {
        var one = papers.received("mat", LocalDate.of(2016, 9, 1));
        var terms = office.bean(DueTerms.class);
        assertThat(terms.page(papers.receiver(), DueTerms.Shelf.ENDED, null).lines())
                .extracting(line -> line.id())
                .contains(one);
        expiry.run();
        assertThat(papers.read(one).level().secret()).isTrue();
        var two = papers.received("mat", LocalDate.of(2026, 9, 1));
        var early = refused(() -> life.expire(papers.receiver(), List.of(one, two), office.second(Duty.HEAD)));
        assertThat(early.args().getFirst()).isEqualTo("R-DCL-01");
        assertThat(papers.read(one).level().secret()).isTrue();
        assertThat(refused(() -> life.expire(papers.receiver(), List.of(one), null)))
                .isNotNull();
        assertThat(life.expire(papers.receiver(), List.of(one), office.second(Duty.HEAD)))
                .isEqualTo(1);
        assertThat(papers.read(one).level().secret()).isFalse();
        assertThat(papers.last(one).second()).isEqualTo(office.person(Duty.HEAD));
    }

    @Test
    @DisplayName("What the issuing body tells of its paper is noted by two persons under the number of its notice.")
    void toldByTheIssuer() {
        var id = papers.received("toi-mat", LocalDate.of(2026, 9, 1));
        var day = LocalDate.of(2026, 9, 10);
        var second = office.second(Duty.HEAD);
        var wrong = new Told(LevelAct.LOWERED, "tuyet-mat", null, null, "9-TB/TW", day);
        assertThat(refused(() -> life.told(papers.receiver(), id, wrong, second))
                        .code())
                .isEqualTo("classification.life.told-level");
        var unused =
                life.told(papers.receiver(), id, new Told(LevelAct.LOWERED, "mat", null, null, "9-TB/TW", day), second);
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
        assertThat(papers.last(id).decision()).isEqualTo("9-TB/TW");
        assertThat(papers.last(id).reason()).contains("9-TB/TW");
        assertThat(papers.last(id).source()).isEqualTo(Source.THEIRS);
        assertThat(papers.last(id).notices()).hasSize(1);
        var longer = LocalDate.of(2050, 1, 1);
        var more = life.told(
                papers.receiver(), id, new Told(LevelAct.EXTENDED, null, longer, null, "10-TB/TW", day), second);
        assertThat(papers.last(id).id()).isEqualTo(more);
        assertThat(papers.read(id).protectedUntil()).isEqualTo(longer);
        var stated = LocalDate.of(2030, 1, 1);
        var last = life.state(papers.receiver(), id, stated, null, second);
        assertThat(papers.last(id).id()).isEqualTo(last);
        assertThat(papers.read(id).protectedUntil()).isEqualTo(stated);
    }

    @Test
    @DisplayName("What is decided of a part never takes from the protection of the whole.")
    void ofAPart() {
        var id = papers.issued("toi-mat");
        var change = papers.decided(id, papers.level(LevelAct.LOWERED, "mat").of("Phụ lục 2"));
        assertThat(papers.read(id).level().code()).isEqualTo("toi-mat");
        assertThat(papers.last(id).part()).isEqualTo("Phụ lục 2");
        assertThat(papers.last(id).notices()).hasSize(3);
        papers.told(id, change);
        var unused =
                papers.decided(id, papers.level(LevelAct.RAISED, "tuyet-mat").of("Phụ lục 3"));
        assertThat(papers.read(id).level().code()).isEqualTo("tuyet-mat");
    }

    @Test
    @DisplayName("A wrong level is put right or the paper recalled in writing; its decision says so for ever.")
    void wrongDetermination() {
        var drafting = new Drafting(office);
        var determination = drafting.decided(drafting.of("toi-mat"));
        var id = drafting.registered(drafting.letter(determination, "toi-mat"));
        var same = refused(() -> papers.decided(id, papers.level(LevelAct.CORRECTED, "toi-mat")));
        assertThat(same.code()).isEqualTo("classification.life.same-level");
        var unused = papers.decided(id, Asked.level(LevelAct.CORRECTED, "thuong", List.of(), "Không thuộc danh mục"));
        assertThat(papers.read(id).level().secret()).isFalse();
        assertThat(papers.last(id).notices()).hasSize(3);
        assertThat(drafting.read(determination).steps().getLast().step()).isEqualTo("CORRECTED");

        var other = drafting.decided(drafting.of("mat"));
        var wrong = drafting.registered(drafting.letter(other, "mat"));
        var recalled = papers.decided(wrong, Asked.recall("Phát hành nhầm"));
        assertThat(papers.read(wrong).level().code()).isEqualTo("mat");
        assertThat(papers.last(wrong).id()).isEqualTo(recalled);
        assertThat(drafting.read(other).state()).isEqualTo(State.RECALLED);
    }

    @Test
    @DisplayName("A wrong decision that no paper went out on is recalled with its reason, and lets none out any more.")
    void wrongDecisionRecalled() {
        var drafting = new Drafting(office);
        var id = drafting.decided(drafting.of("mat"));
        var decisions = office.bean(Decisions.class);
        decisions.recall(papers.head(), id, "Xác định nhầm");
        assertThat(drafting.read(id).state()).isEqualTo(State.RECALLED);
        assertThat(drafting.read(id).steps().getLast().reason()).isEqualTo("Xác định nhầm");
        assertThat(refused(() -> drafting.registered(drafting.letter(id, "mat")))
                        .code())
                .isEqualTo("classification.going.recalled");
        assertThat(refused(() -> decisions.recall(papers.head(), id, "Lần nữa")).code())
                .isEqualTo("classification.determination.not-decided");
    }

    @Test
    @DisplayName("What ends soon is listed, soonest first; what stands in no list any more is listed too.")
    void listed() {
        var id = papers.issued("mat");
        var terms = office.bean(DueTerms.class);
        assertThat(terms.reminders()).containsExactly(90, 60, 30);
        office.move("2036-06-17");
        assertThat(terms.page(papers.head(), DueTerms.Shelf.ENDING, null).lines())
                .extracting(line -> line.id())
                .contains(id);
        office.move("2036-06-15");
        assertThat(terms.page(papers.head(), DueTerms.Shelf.ENDING, null).lines())
                .extracting(line -> line.id())
                .doesNotContain(id);
        assertThat(offList()).doesNotContain(id);
        assertThat(refused(() -> terms.page(papers.head(), DueTerms.Shelf.ENDING, "x.y"))
                        .code())
                .isEqualTo("registry.find.page");
    }

    @Test
    @DisplayName(
            "A paper of the old law is changed by the rules of the day of the change, and keeps the pack of its own day.")
    void acrossTheLaws() {
        office.move("2026-02-10");
        var id = papers.issued("mat");
        office.move(DAY);
        var unused = papers.decided(id, papers.level(LevelAct.RAISED, "toi-mat"));
        assertThat(papers.last(id).regime()).isEqualTo("RS-2025");
        assertThat(papers.read(id).regime()).isEqualTo("RS-2018");
        assertThat(papers.read(id).level().code()).isEqualTo("toi-mat");
        var early = refused(() -> life.enter(
                papers.clerk(),
                id,
                Asked.extension(5, "Trước ngày của văn bản").numbered("8-QĐ"),
                office.person(Duty.HEAD),
                LocalDate.of(2026, 2, 1),
                office.second(Duty.HEAD)));
        assertThat(early.code()).isIn("classification.life.before-paper", "classification.life.untold");
    }

    @Test
    @DisplayName("What was signed on paper is entered under its number and seen by a second person.")
    void enteredByTwo() {
        var id = papers.issued("mat");
        var asked = Asked.extension(5, "Ký trên giấy");
        var head = office.person(Duty.HEAD);
        var unnumbered =
                refused(() -> life.enter(papers.clerk(), id, asked, head, office.today(), office.second(Duty.DEPUTY)));
        assertThat(unnumbered.flaws().getFirst().field()).isEqualTo("number");
        assertThat(refused(() -> life.enter(papers.clerk(), id, asked.numbered("9-QĐ"), head, office.today(), null)))
                .isNotNull();
        assertThat(papers.history(id)).isEmpty();
        var unused = life.enter(
                papers.clerk(), id, asked.numbered("9-QĐ"), head, office.today(), office.second(Duty.DEPUTY));
        assertThat(papers.last(id).second()).isEqualTo(office.person(Duty.DEPUTY));
    }

    @Test
    @DisplayName("What was proposed is guarded as high as its paper is; an abstract the level forbids goes there too.")
    void theProposalFollows() {
        var drafting = new Drafting(office);
        var determination = drafting.decided(drafting.of("mat"));
        var id = drafting.registered(drafting.letter(determination, "mat"));
        var clerk = office.reader(Duty.CLERK_OUTGOING, 1);
        assertThat(office.bean(Proposals.class).read(clerk, determination)).isPresent();
        var unused = papers.decided(id, papers.level(LevelAct.RAISED, "tuyet-mat"));
        assertThat(office.bean(Proposals.class).read(clerk, determination)).isEmpty();
        assertThat(drafting.read(determination).title()).isNull();
        assertThat(drafting.read(determination).recipients()).hasSize(2);
    }

    @Test
    @DisplayName(
            "A wrong level found lower is put right by the head alone; a standing decision outlives one wrong paper.")
    void mendedByTheHead() {
        var id = papers.issued("toi-mat");
        var asked = papers.level(LevelAct.CORRECTED, "mat").numbered("10-QĐ");
        var deputy = refused(() -> life.enter(
                papers.clerk(), id, asked, office.person(Duty.DEPUTY), office.today(), office.second(Duty.HEAD)));
        assertThat(deputy.citation()).isNotEmpty();
        assertThat(papers.read(id).level().code()).isEqualTo("toi-mat");
        var drafting = new Drafting(office);
        var standing = drafting.decided(
                drafting.of("mat").kind(Kind.STANDING, "document").to().valid(LocalDate.of(2027, 1, 1)));
        var one = drafting.registered(drafting.letter(standing, "mat"));
        var unused = papers.decided(one, Asked.recall("Phát hành nhầm"));
        assertThat(drafting.read(standing).state()).isEqualTo(State.DECIDED);
        drafting.registered(drafting.letter(standing, "mat"));
    }

    @Test
    @DisplayName("A corrected day carries a term with it that the day gave; a term that was told stays.")
    void correctedDay() {
        var id = papers.received("mat", LocalDate.of(2025, 9, 1));
        var desk = office.bean(DocumentDesk.class);
        desk.correct(papers.receiver(), id, Map.of("date", "2026-09-01"), "Gõ nhầm năm", null);
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2036-09-01");
        assertThat(papers.read(id).corrections()).extracting(Correction::field).contains("protectedUntil");
        var unused = life.state(papers.receiver(), id, LocalDate.of(2030, 1, 1), null, office.second(Duty.HEAD));
        desk.correct(papers.receiver(), id, Map.of("date", "2026-09-02"), "Gõ nhầm ngày", null);
        assertThat(papers.read(id).protectedUntil()).isEqualTo("2030-01-01");
        assertThat(papers.last(id).notices()).isEmpty();
    }

    @Test
    @DisplayName("A paper whose list was repealed is listed until it is declassified or put on an item that stands.")
    void offTheList() {
        office.move("2024-06-10");
        var drafting = new Drafting(office);
        var lists = office.bean(SecretLists.class);
        var item = lists.lists().stream()
                .filter(list -> list.code().equals("dien-tap-to-chuc-can-bo-cu"))
                .flatMap(list -> lists.items(list.id()).stream())
                .filter(one -> one.level().equals("mat"))
                .findFirst()
                .orElseThrow();
        var typed = drafting.of("mat").items(List.of(item.id()));
        var single = drafting.registered(drafting.letter(drafting.decided(typed), "mat"));
        var standing = drafting.decided(drafting.of("mat")
                .items(List.of(item.id()))
                .kind(Kind.STANDING, "document")
                .to()
                .valid(LocalDate.of(2024, 12, 31)));
        var repeated = drafting.registered(drafting.letter(standing, "mat"));
        assertThat(offList()).doesNotContain(single, repeated);
        office.move(DAY);
        assertThat(offList()).contains(single, repeated);
        var up = papers.decided(single, papers.level(LevelAct.RAISED, "toi-mat"));
        assertThat(papers.last(single).id()).isEqualTo(up);
        var off = papers.decided(repeated, Asked.declassification(Ground.OFF_LIST, "Danh mục đã bãi bỏ", null));
        assertThat(papers.last(repeated).id()).isEqualTo(off);
        assertThat(offList()).doesNotContain(single, repeated);
    }

    @Test
    @DisplayName(
            "Who was written down by mistake need not be told, with the reason; the next change waits for nobody else.")
    void needNotBeTold() {
        var id = papers.issued("mat");
        var change = papers.decided(id, papers.level(LevelAct.RAISED, "toi-mat"));
        assertThat(refused(() -> notices.waive(papers.clerk(), id, change, Set.of(2), " "))
                        .flaws())
                .isNotEmpty();
        assertThat(notices.waive(papers.clerk(), id, change, Set.of(2), "Ghi nhầm nơi nhận"))
                .isEqualTo(1);
        assertThat(papers.last(id).notices())
                .extracting(Notice::waived)
                .containsExactly(null, null, "Ghi nhầm nơi nhận");
        assertThat(notices.send(papers.clerk(), id, change, Set.of(), "45-TB", office.today(), null))
                .isEqualTo(1);
        assertThat(notices.waive(papers.clerk(), id, change, Set.of(1), "Muộn")).isZero();
        assertThat(papers.last(id).notices().getLast().sent()).isNull();
        var unused = papers.decided(id, papers.level(LevelAct.LOWERED, "mat"));
        assertThat(papers.read(id).level().code()).isEqualTo("mat");
    }

    private static List<DocumentId> offList() {
        return office.bean(DueTerms.class).page(papers.head(), DueTerms.Shelf.OFF_LIST, null).lines().stream()
                .map(Ending::id)
                .toList();
    }
}
