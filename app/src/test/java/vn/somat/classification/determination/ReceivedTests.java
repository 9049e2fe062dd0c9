package vn.somat.classification.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.custody.copies.CopyingLimits;
import vn.somat.custody.destruction.Holds;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.Unmarked;
import vn.somat.registry.UnmarkedDesk;
import vn.somat.registry.forms.FormDesk;
import vn.somat.testing.TestOffice;

/** Văn bản đến chưa đóng dấu mật (R-DET-09): rules 51 to 53 of the registry, rule 34 of this room. */
class ReceivedTests {

    private static final String ARTICLE = "Điều 2 khoản 2";

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Drafting drafting = new Drafting(office);
    private final UnmarkedDesk desk = office.bean(UnmarkedDesk.class);
    private final DocumentDesk documents = office.bean(DocumentDesk.class);
    private final Proposals proposals = office.bean(Proposals.class);
    private final Decisions decisions = office.bean(Decisions.class);
    private final Reader clerk = office.reader(Duty.CLERK_INCOMING);
    private final Reader archivist = office.reader(Duty.ARCHIVIST);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act));
    }

    private DocumentId ordinary(@Nullable String supposed) {
        var paper = new RegisterIncoming(
                office.book("vb-den"),
                null,
                "Sở Nội vụ",
                UUID.randomUUID().toString().substring(0, 8),
                office.today(),
                "CV",
                supposed == null || !supposed.equals("tuyet-mat") ? Drafting.TITLE : null,
                "thuong",
                null,
                2,
                1,
                null,
                null,
                null,
                null,
                false,
                UUID.randomUUID());
        return office.bean(IncomingDesk.class).register(clerk, paper.supposed(supposed));
    }

    private DeterminationId proposed(DocumentId paper, String level) {
        return proposals.propose(
                clerk,
                drafting.of(level)
                        .kind(Kind.RECEIVED, "document")
                        .subject(paper)
                        .to()
                        .copies(null)
                        .made());
    }

    private DocumentView read(DocumentId id) {
        return documents.read(office.reader(Duty.HEAD), id).orElseThrow();
    }

    private List<DocumentId> listed(Reader reader) {
        return office.bean(BookDesk.class).lines(reader, office.book("vb-den"), null, 200).stream()
                .map(DocumentView::id)
                .toList();
    }

    private List<String> acts(DocumentId id) {
        return office.bean(Ledger.class).history("document", id.value(), null, 50).stream()
                .map(act -> act.act())
                .toList();
    }

    @Test
    @DisplayName(
            "A received paper that bears no mark but should is protected at once at the level supposed: its words and files under that level's keys, out of sight of who is not cleared, its number kept.")
    void protectedAtOnce() {
        var id = ordinary(null);
        var before = read(id);
        var file = office.bean(Attachments.class)
                .add(clerk, id, "ban-quet.txt", new ByteArrayInputStream("Nội dung".getBytes(StandardCharsets.UTF_8)));
        assertThat(listed(archivist)).contains(id);
        desk.protect(clerk, id, "mat", "Nội dung thuộc danh mục", null);
        assertThat(documents.read(archivist, id)).isEmpty();
        assertThat(listed(archivist)).doesNotContain(id);
        assertThat(office.bean(Attachments.class).of(archivist, id)).isEmpty();
        var now = read(id);
        assertThat(now.level().code()).isEqualTo("mat");
        assertThat(now.title()).isEqualTo(Drafting.TITLE);
        assertThat(now.number()).isEqualTo(before.number());
        assertThat(now.serial()).isEqualTo(before.serial());
        assertThat(now.corrections().getLast().old()).isEqualTo("thuong");
        assertThat(office.sql()
                        .queryForList(
                                "select distinct k.group_code from vault.content_key k where k.content_id in (select content from registry.attachment where id = '"
                                        + file + "' union select content from registry.document where id = '"
                                        + id.value() + "')",
                                String.class))
                .containsExactly("mat");
        assertThat(acts(id)).contains("registry.unmarked.protected");
        assertThat(desk.waiting(clerk, null).lines())
                .anyMatch(one -> one.line().id().equals(id) && one.state() == Unmarked.WAITING);
        assertThat(desk.waiting(archivist, null).lines())
                .noneMatch(one -> one.line().id().equals(id));
        assertThat(refused(() -> desk.protect(clerk, id, "mat", "Nữa", null)).citation())
                .contains(ARTICLE);
        assertThat(refused(() -> desk.protect(clerk, ordinary(null), "thuong", "Nhầm", null))
                        .flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("registry.unmarked.level");
    }

    @Test
    @DisplayName("An abstract that stands in the book goes on a supposition only before a second person.")
    void silencedByTwo() {
        var id = ordinary(null);
        assertThat(refused(() -> desk.protect(clerk, id, "tuyet-mat", "Có thể tuyệt mật", null)))
                .isNotNull();
        assertThat(read(id).title()).isNotNull();
        assertThat(read(id).level().secret()).isFalse();
        desk.protect(clerk, id, "tuyet-mat", "Có thể tuyệt mật", office.second(Duty.HEAD));
        assertThat(read(id).title()).isNull();
        assertThat(read(id).level().code()).isEqualTo("tuyet-mat");
    }

    @Test
    @DisplayName("A paper registered so from the first is never seen by who is not cleared, in one act.")
    void registeredSo() {
        var id = ordinary("toi-mat");
        assertThat(read(id).level().code()).isEqualTo("toi-mat");
        assertThat(documents.read(archivist, id)).isEmpty();
        assertThat(acts(id))
                .containsExactlyInAnyOrder(
                        "registry.incoming.registered",
                        "registry.unmarked.protected",
                        "custody.copies.received",
                        "registry.document.read");
        var strictest = ordinary("tuyet-mat");
        assertThat(read(strictest).title()).isNull();
        var none = refused(() -> office.bean(IncomingDesk.class)
                .register(
                        clerk,
                        new RegisterIncoming(
                                        office.book("bmnn-den"),
                                        null,
                                        "Sở Nội vụ",
                                        "77",
                                        office.today(),
                                        "CV",
                                        "Đã có dấu",
                                        "mat",
                                        null,
                                        2,
                                        1,
                                        null,
                                        null,
                                        null,
                                        null,
                                        false,
                                        null)
                                .supposed("mat")));
        assertThat(none.flaws()).extracting(Refusal.Flaw::code).containsExactly("registry.unmarked.bears-a-level");
    }

    @Test
    @DisplayName("Its level changes by a decision and by nothing else; until then its number is not cancelled.")
    void byADecision() {
        var id = ordinary("mat");
        var correction = refused(
                () -> documents.correct(clerk, id, Map.of("level", "thuong"), "Nhầm", office.second(Duty.HEAD)));
        assertThat(correction.flaws()).extracting(Refusal.Flaw::code).containsExactly("registry.unmarked.by-decision");
        assertThat(correction.flaws().getFirst().citation()).contains(ARTICLE);
        assertThat(refused(() -> documents.cancel(clerk, id, "Bỏ", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("registry.unmarked.waits");
        assertThat(refused(() -> desk.move(clerk, id, office.book("bmnn-den"))).code())
                .isEqualTo("registry.unmarked.undecided");
    }

    @Test
    @DisplayName(
            "What came unmarked is proposed while it is protected, else it is refused with the article; decided, the paper takes the level or is ordinary again, in the transaction of the decision.")
    void proposedAndDecided() {
        var unprotected = ordinary(null);
        var refusal = refused(() -> proposed(unprotected, "mat"));
        assertThat(refusal.args().getFirst()).isEqualTo("R-DET-09");
        assertThat(refusal.citation()).contains(ARTICLE);

        var id = ordinary("mat");
        var slip = proposed(id, "toi-mat");
        assertThat(refused(() -> proposed(id, "mat")).code()).isEqualTo("classification.received.proposed");
        var other = ordinary("mat");
        assertThat(refused(() -> proposals.revise(
                                clerk,
                                slip,
                                drafting.of("mat")
                                        .kind(Kind.RECEIVED, "document")
                                        .subject(other)
                                        .to()
                                        .made()))
                        .flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("classification.received.other");
        decisions.approve(office.reader(Duty.HEAD), slip);
        assertThat(read(id).level().code()).isEqualTo("toi-mat");
        assertThat(desk.state(clerk, id)).contains(Unmarked.DECIDED);
        assertThat(drafting.read(slip).state()).isEqualTo(State.DECIDED);
        assertThat(acts(id)).contains("registry.unmarked.decided");

        var harmless = ordinary("mat");
        var ordinary = proposed(harmless, "mat");
        decisions.refuse(office.reader(Duty.HEAD), ordinary, "Đã đăng báo");
        assertThat(desk.state(clerk, harmless)).contains(Unmarked.CLEARED);
        assertThat(documents.read(archivist, harmless))
                .hasValueSatisfying(paper -> assertThat(paper.title()).isEqualTo(Drafting.TITLE));
        assertThat(acts(harmless)).contains("registry.unmarked.cleared");

        var sentBack = ordinary("mat");
        var back = proposed(sentBack, "mat");
        decisions.sendBack(office.reader(Duty.HEAD), back, "Ghi rõ mục");
        proposals.takeBack(clerk, back, "Lập lại");
        assertThat(desk.state(clerk, sentBack)).contains(Unmarked.WAITING);
        assertThat(proposals.read(office.reader(Duty.HEAD), proposed(sentBack, "mat")))
                .isPresent();
    }

    @Test
    @DisplayName(
            "Once decided it is entered in the secret book under a serial of its own; the line in the ordinary book is cancelled, keeps no word, and says where the paper went. Decided to be no secret, it is an ordinary paper again.")
    void entered() {
        var id = ordinary("mat");
        var file = office.bean(Attachments.class)
                .add(clerk, id, "ban-quet.txt", new ByteArrayInputStream("Nội dung".getBytes(StandardCharsets.UTF_8)));
        var slip = proposed(id, "mat");
        decisions.approve(office.reader(Duty.HEAD), slip);
        assertThat(refused(() -> desk.move(clerk, id, office.book("vb-den"))).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("registry.unmarked.secret-book");
        var limits = office.bean(CopyingLimits.class);
        limits.set(clerk, id);
        var holds = office.bean(Holds.class);
        var hold = holds.hold(office.reader(Duty.HEAD), id, null, "Thanh tra đang xem");
        var now = desk.move(clerk, id, office.book("bmnn-den"));
        assertThat(limits.stands(clerk, now)).isTrue();
        assertThat(refused(() -> holds.requireFree(now)).code()).isEqualTo("custody.hold.held");
        holds.lift(office.reader(Duty.HEAD), hold, "Xong", office.second(Duty.SECURITY_OFFICER));
        var old = read(id);
        var secret = read(now);
        assertThat(secret.title()).isEqualTo(Drafting.TITLE);
        assertThat(secret.issuer()).isEqualTo("Sở Nội vụ");
        assertThat(secret.number()).isEqualTo(old.number());
        assertThat(secret.attachments()).isEqualTo(1);
        assertThat(office.bean(Attachments.class).of(clerk, now))
                .extracting(one -> one.id())
                .containsExactly(file);
        assertThat(old.state()).isEqualTo(DocumentView.State.CANCELLED);
        assertThat(old.title()).isNull();
        assertThat(old.issuer()).isNull();
        assertThat(old.reason()).contains("số thứ tự " + secret.serial());
        assertThat(desk.movedTo(clerk, id)).contains(now);
        assertThat(drafting.read(slip).state()).isEqualTo(State.USED);
        assertThat(proposals.behind(office.reader(Duty.HEAD), now)).isPresent();
        assertThat(acts(now)).contains("registry.unmarked.moved", "registry.incoming.registered");
        assertThat(refused(() -> desk.move(clerk, id, office.book("bmnn-den"))).code())
                .isEqualTo("registry.line.cancelled");
        assertThat(office.bean(FormDesk.class).of(clerk, now, "unmarked-notice", FormDesk.Format.PDF))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @DisplayName("What was signed on paper about it is entered by the clerk of incoming papers.")
    void onPaper() {
        var id = ordinary("mat");
        var slip = decisions.enter(
                clerk,
                drafting.of("mat")
                        .kind(Kind.RECEIVED, "document")
                        .subject(id)
                        .to()
                        .made(),
                null,
                office.person(Duty.HEAD),
                office.today(),
                "12/PTr");
        assertThat(drafting.read(slip).state()).isEqualTo(State.DECIDED);
        assertThat(desk.state(clerk, id)).contains(Unmarked.DECIDED);
        assertThat(refused(() -> decisions.enter(
                                clerk, drafting.of("mat").made(), null, office.person(Duty.HEAD), office.today(), null))
                        .code())
                .isEqualTo("access.refused.duty");
    }
}
