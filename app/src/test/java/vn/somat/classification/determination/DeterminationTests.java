package vn.somat.classification.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.LevelBasis;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.testing.TestOffice;

/** Xác định độ mật: rules 21 to 30 of the room. */
class DeterminationTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Drafting drafting = new Drafting(office);
    private final Proposals proposals = office.bean(Proposals.class);
    private final Decisions decisions = office.bean(Decisions.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static long counted(String table) {
        return Objects.requireNonNull(office.sql().queryForObject("select count(*) from " + table, Long.class));
    }

    @Test
    @DisplayName(
            "A level is proposed by the drafter and decided by whoever has the authority on that day; each step stays.")
    void proposedAndDecided() {
        var id = drafting.proposed(drafting.of("mat"));
        assertThat(drafting.read(id).state()).isEqualTo(State.PROPOSED);
        decisions.approve(office.reader(Duty.HEAD), id);
        var one = drafting.read(id);
        assertThat(one.state()).isEqualTo(State.DECIDED);
        assertThat(one.title()).isEqualTo(Drafting.TITLE);
        assertThat(one.recipients()).isEqualTo(Drafting.TO);
        assertThat(one.copies()).isEqualTo(4);
        assertThat(one.termEnd()).isEqualTo("2036-09-14");
        assertThat(Objects.requireNonNull(one.decision()).as()).isEqualTo("head");
        assertThat(Objects.requireNonNull(one.decision()).position()).isEqualTo("bi-thu-tinh-uy");
        assertThat(one.steps()).extracting(Determination.Step::step).containsExactly("PROPOSED", "APPROVED");
        assertThat(office.bean(Ledger.class).history("determination", id.value(), null, 10))
                .extracting(act -> act.act())
                .contains("classification.determination.proposed", "classification.determination.approved");
        assertThat(office.sql()
                        .queryForList(
                                "select act from regulation.decision where subject_id = '" + id.value() + "'",
                                String.class))
                .containsExactlyInAnyOrder("propose", "determine");
    }

    @Test
    @DisplayName("Sent back it is said again; refused or taken back nothing goes out on it, and the reason stays.")
    void sentBackAndRefused() {
        var head = office.reader(Duty.HEAD);
        var id = drafting.proposed(drafting.of("mat"));
        decisions.sendBack(head, id, "Ghi rõ nơi nhận");
        assertThat(drafting.read(id).steps().getLast().reason()).isEqualTo("Ghi rõ nơi nhận");
        assertThat(refused(() -> decisions.approve(head, id)).code()).isEqualTo("classification.determination.done");
        proposals.revise(drafting.drafter(), id, drafting.of("toi-mat").made());
        decisions.change(head, id, drafting.of("mat").copies(3).made(), "Chỉ là quy hoạch");
        assertThat(drafting.read(id).level().code()).isEqualTo("mat");
        assertThat(drafting.read(id).copies()).isEqualTo(3);
        var other = drafting.proposed(drafting.of("mat"));
        decisions.refuse(head, other, "Đã công khai");
        assertThat(drafting.read(other).state()).isEqualTo(State.REFUSED);
        assertThat(refused(() -> drafting.registered(drafting.letter(other, "mat")))
                        .code())
                .isEqualTo("classification.going.undecided");
        var third = drafting.proposed(drafting.of("mat"));
        assertThat(refused(() -> proposals.takeBack(head, third, "Không cần")).code())
                .isEqualTo("classification.determination.not-own");
        proposals.takeBack(drafting.drafter(), third, "Không phát hành nữa");
        assertThat(drafting.read(third).state()).isEqualTo(State.TAKEN_BACK);
    }

    @Test
    @DisplayName("Nothing is classified outside a list, by a page, by a program or by the database.")
    void nothingOutsideALists() {
        var before = counted("classification.determination");
        var none = refused(() -> proposals.propose(
                drafting.drafter(), drafting.of("mat").items(List.of()).made()));
        assertThat(none.code()).isEqualTo("classification.proposal.no-item");
        assertThat(none.citation()).contains("Luật 117/2025/QH15, Điều 5 khoản 1");
        var above = refused(() -> proposals.propose(
                drafting.drafter(), drafting.of("toi-mat", "mat").made()));
        assertThat(above.code()).isEqualTo("classification.proposal.above-items");
        var repealed = drafting.itemOf("dien-tap-to-chuc-can-bo-cu", "mat");
        var old = refused(() -> proposals.propose(
                drafting.drafter(), drafting.of("mat").items(List.of(repealed)).made()));
        assertThat(old.code()).isEqualTo("classification.list.replaced");
        assertThat(old.citation()).isNotEmpty();
        assertThat(counted("classification.determination")).isEqualTo(before);
        var id = drafting.decided(drafting.of("mat"));
        assertThatThrownBy(() -> office.sql()
                        .execute("update classification.determination set item = null where id = '" + id.value() + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("outside a list");
        assertThatThrownBy(() -> office.sql()
                        .execute("update classification.determination set item = '" + repealed.value()
                                + "' where id = '" + id.value() + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("outside a list");
    }

    @Test
    @DisplayName("A list not yet in force on the day of a decision gives no level.")
    void listNotInForce() {
        var newer = drafting.itemOf("dien-tap-to-chuc-can-bo", "mat");
        var early = refused(() -> decisions.enter(
                office.reader(Duty.CLERK_OUTGOING),
                drafting.of("mat").items(List.of(newer)).made(),
                null,
                office.person(Duty.HEAD),
                LocalDate.of(2024, 6, 30),
                null));
        assertThat(early.code()).isEqualTo("classification.list.not-yet");
        assertThat(early.citation()).contains("29/2018");
    }

    @Test
    @DisplayName("Several items give the highest of their levels; another body's secret is not lowered.")
    void severalItems() {
        var below = refused(() -> proposals.propose(
                drafting.drafter(), drafting.of("mat", "mat", "toi-mat").made()));
        assertThat(below.code()).isEqualTo("classification.proposal.below-items");
        assertThat(below.citation()).contains("Điều 2 khoản 3");
        var id = drafting.decided(drafting.of("toi-mat", "mat", "toi-mat"));
        assertThat(drafting.read(id).items().getFirst().level()).isEqualTo("toi-mat");
        assertThat(drafting.read(id).items()).hasSize(2);
        assertThat(drafting.read(id).termEnd()).isEqualTo("2046-09-14");

        var source = incoming("toi-mat");
        var lower = drafting.proposedBy(Duty.HEAD, drafting.of("mat").source(source));
        var refusal = refused(() -> decisions.approve(office.reader(Duty.HEAD), lower));
        assertThat(refusal.args().getFirst()).isEqualTo("R-DET-05");
        var right = drafting.proposedBy(Duty.HEAD, drafting.of("toi-mat").source(source));
        decisions.approve(office.reader(Duty.HEAD), right);
        assertThat(drafting.read(right).source()).isEqualTo(source);
    }

    private static vn.somat.registry.DocumentId incoming(String level) {
        return office.bean(IncomingDesk.class)
                .register(
                        office.reader(Duty.CLERK_INCOMING),
                        new RegisterIncoming(
                                office.book("bmnn-den"),
                                null,
                                "Ban Tổ chức Trung ương",
                                UUID.randomUUID().toString().substring(0, 8),
                                office.today(),
                                "CV",
                                "Nguồn",
                                level,
                                null,
                                2,
                                1,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null));
    }

    @Test
    @DisplayName(
            "Who decides has the authority on the day of the decision: by position or a deputy's paper in force, and never beyond it.")
    void authorityOfTheDay() {
        var organisation = office.bean(Organisation.class);
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var former = organisation.enter("Nguyễn Văn Cựu", "", office.unit(), "system");
        var unused = organisation.charge(
                former,
                Duty.DEPUTY,
                null,
                "pho-bi-thu-tinh-uy",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 9, 13),
                "",
                "system");
        var before = counted("classification.determination");
        var late = refused(() -> decisions.enter(clerk, drafting.of("mat").made(), null, former, office.today(), null));
        assertThat(late.code()).startsWith("access.authority.");
        assertThat(late.citation()).isNotEmpty();
        assertThat(late.mayAllow()).isNotEmpty();
        var drafter = refused(() -> decisions.approve(drafting.drafter(), drafting.proposed(drafting.of("mat"))));
        assertThat(drafter.code()).isEqualTo("access.authority.no-position");
        assertThat(counted("classification.determination")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName(
            "A secret paper goes out only as it was decided: level, type, recipients, copies; else it is refused with the article.")
    void onlyAsDecided() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var lines = counted("registry.document");
        assertThat(refused(() -> drafting.registered(drafting.letter(null, "mat")))
                        .code())
                .isEqualTo("classification.going.none");
        assertThat(refused(() -> drafting.registered(drafting.letter(null, "mat")))
                        .citation())
                .contains("Luật 117/2025/QH15, Điều 10");
        var id = drafting.decided(drafting.of("mat"));
        assertThat(refused(() -> drafting.registered(drafting.letter(id, "toi-mat")))
                        .code())
                .isEqualTo("classification.going.level");
        assertThat(refused(() -> drafting.registered(
                                drafting.letter(id, "mat", new Recipient("Ban Nội chính Tỉnh ủy", 3))))
                        .code())
                .isEqualTo("classification.going.recipients");
        var free = drafting.decided(drafting.of("mat").to().copies(2));
        var many = refused(
                () -> drafting.registered(drafting.letter(free, "mat", new Recipient("Ban Nội chính Tỉnh ủy", 3))));
        assertThat(many.args().getFirst()).isEqualTo("R-DET-12");
        assertThat(counted("registry.document")).isEqualTo(lines);
        assertThat(drafting.read(id).state()).isEqualTo(State.DECIDED);

        var document = drafting.registered(drafting.letter(id, "mat"));
        assertThat(drafting.read(id).state()).isEqualTo(State.USED);
        assertThat(drafting.read(id).document()).isEqualTo(document);
        assertThat(refused(() -> drafting.registered(drafting.letter(id, "mat")))
                        .code())
                .isEqualTo("classification.going.used");
        var wider = refused(() -> office.bean(OutgoingDesk.class)
                .distribute(clerk, document, null, List.of(new Recipient("Ban Tuyên giáo Tỉnh ủy", 1))));
        assertThat(wider.code()).isEqualTo("classification.going.recipients");
        assertThat(refused(() -> office.bean(DocumentDesk.class)
                                .correct(clerk, document, java.util.Map.of("copies", "9"), "Đếm lại", null))
                        .code())
                .isEqualTo("registry.copies.by-decision");
    }

    @Test
    @DisplayName("The database lets no secret line go out without a decision, and exchanges none.")
    void theDatabaseToo() {
        var document = drafting.issued("mat");
        assertThatThrownBy(() -> office.sql()
                        .execute("update registry.document set determination = null where id = '" + document.value()
                                + "'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql()
                        .execute("update registry.document set earlier = true where id = '" + document.value() + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("A cancelled number gives its decision back.")
    void cancelledNumber() {
        var id = drafting.decided(drafting.of("mat"));
        var document = drafting.registered(drafting.letter(id, "mat"));
        office.bean(DocumentDesk.class)
                .cancel(office.reader(Duty.CLERK_OUTGOING), document, "Ghi nhầm dòng", office.second(Duty.HEAD));
        assertThat(drafting.read(id).state()).isEqualTo(State.DECIDED);
        drafting.registered(drafting.letter(id, "mat"));
        assertThat(drafting.read(id).steps())
                .extracting(Determination.Step::step)
                .containsExactly("PROPOSED", "APPROVED", "USED", "RELEASED", "USED");
    }

    @Test
    @DisplayName("The slip signed on paper is entered by the clerk and held against the same rules.")
    void signedOnPaper() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var id = decisions.enter(
                clerk, drafting.of("tuyet-mat").made(), null, office.person(Duty.HEAD), office.today(), "12/PT");
        var one = drafting.read(id);
        assertThat(Objects.requireNonNull(one.decision()).onPaper()).isTrue();
        assertThat(Objects.requireNonNull(one.decision()).slip()).isEqualTo("12/PT");
        assertThat(one.title()).isNull();
        drafting.registered(drafting.letter(id, "tuyet-mat"));
        var future = refused(() -> decisions.enter(
                clerk,
                drafting.of("mat").made(),
                null,
                office.person(Duty.HEAD),
                office.today().plusDays(1),
                null));
        assertThat(future.code()).isEqualTo("registry.date.future");
        var titled = refused(() -> decisions.enter(
                clerk,
                drafting.of("tuyet-mat").title("Không được ghi").made(),
                null,
                office.person(Duty.HEAD),
                office.today(),
                null));
        assertThat(titled.code()).isEqualTo("registry.title.never");
        assertThat(titled.citation()).contains("63/2026");
    }

    @Test
    @DisplayName(
            "What no stamp can be put on is determined by a document of its own; a shorter term is said and counted.")
    void carriersAndTerms() {
        var place =
                drafting.decided(drafting.of("mat").kind(Kind.CARRIER, "place").to());
        assertThat(drafting.read(place).name()).isEqualTo("Phòng máy chủ cơ yếu");
        assertThat(refused(() -> drafting.registered(drafting.letter(place, "mat")))
                        .code())
                .isEqualTo("classification.going.undecided");
        var shorter = drafting.decided(drafting.of("mat").until(LocalDate.of(2027, 9, 14)));
        assertThat(drafting.read(shorter).termEnd()).isEqualTo("2027-09-14");
        var longer = refused(() -> drafting.proposed(drafting.of("mat").until(LocalDate.of(2037, 1, 1))));
        assertThat(longer.code()).isEqualTo("classification.proposal.term-long");
    }

    @Test
    @DisplayName(
            "Of a proposal nobody knows but its drafter, who decides, who guards, who inspects, and who numbers it once it is decided.")
    void whoSees() {
        var id = drafting.proposed(drafting.of("toi-mat"));
        assertThat(proposals.read(drafting.drafter(), id)).isPresent();
        assertThat(proposals.read(office.reader(Duty.SECURITY_OFFICER), id)).isPresent();
        assertThat(proposals.read(office.reader(Duty.CLERK_OUTGOING), id)).isEmpty();
        assertThat(proposals.read(office.reader(Duty.COPY_CLERK), id)).isEmpty();
        assertThat(proposals.read(office.reader(Duty.ADMINISTRATOR), id)).isEmpty();
        assertThat(proposals.read(office.reader(Duty.HEAD, 1), id)).isEmpty();
        decisions.approve(office.reader(Duty.HEAD), id);
        assertThat(proposals.read(office.reader(Duty.CLERK_OUTGOING), id)).isPresent();
        assertThat(office.bean(LevelBasis.class).waiting(office.reader(Duty.CLERK_OUTGOING, 1)))
                .noneMatch(one -> one.id().equals(id.value()));
        assertThat(office.sql().queryForList("select d::text from classification.determination d", String.class))
                .noneMatch(row -> row.contains("QXZV") || row.contains("Ban Tổ chức"));
    }

    @Test
    @DisplayName(
            "Under the law of 2018 the head alone decides and copying is said; a decision of the old law lets a paper of the new one out while its item stands.")
    void bothRegimes() {
        try (var old = TestOffice.party("2026-02-27")) {
            var drafting = new Drafting(old);
            var decisions = old.bean(Decisions.class);
            var silent = refused(() -> drafting.proposed(drafting.of("mat").copying(null)));
            assertThat(silent.args().getFirst()).isEqualTo("R-DET-02");
            var id = drafting.proposed(drafting.of("mat"));
            var deputy = refused(() -> decisions.approve(old.reader(Duty.DEPUTY), id));
            assertThat(deputy.citation()).contains("29/2018");
            decisions.approve(old.reader(Duty.HEAD), id);
            old.move("2026-03-02");
            var document = drafting.registered(drafting.letter(id, "mat"));
            assertThat(drafting.read(id).regime()).isEqualTo("RS-2018");
            assertThat(old.bean(DocumentDesk.class)
                            .read(old.reader(Duty.HEAD), document)
                            .orElseThrow()
                            .regime())
                    .isEqualTo("RS-2025");
            var later = drafting.decided(drafting.of("mat").copying(null));
            assertThat(refused(() -> drafting.registered(drafting.letter(later, "mat", LocalDate.of(2026, 3, 1))))
                            .code())
                    .isEqualTo("classification.going.before-decision");
        }
    }
}
