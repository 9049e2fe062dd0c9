package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

class AbstractTests {

    private static final String TITLE = "Phương án ZXQV tuyệt mật";

    @Test
    @DisplayName("No abstract of a Tuyệt mật paper is taken, and the refusal quotes the article.")
    void noAbstractOfTheHighestLevel() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var refused = catchThrowableOfType(
                    Refusal.class,
                    () -> papers.in(
                            papers.incoming("bmnn-den").level("tuyet-mat").title(TITLE)));
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refused.flaws()).extracting(Refusal.Flaw::field).containsExactly("title");
            assertThat(refused.citation()).contains("63/2026/NĐ-CP");
            var id = papers.in(papers.incoming("bmnn-den").level("tuyet-mat").title(null));
            assertThat(papers.read(id).title()).isNull();
            var never = catchThrowableOfType(
                    Refusal.class,
                    () -> office.bean(DocumentDesk.class).consentToAbstract(office.reader(Duty.HEAD), id, TITLE));
            assertThat(never.code()).isEqualTo("registry.consent.never");
            assertThat(never.citation()).contains("63/2026/NĐ-CP");
        }
    }

    @Test
    @DisplayName("The database itself refuses an abstract where the law does, by whatever way it comes.")
    void theDatabaseRefusesIt() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var id = papers.in(papers.incoming("bmnn-den").level("tuyet-mat").title(null));
            for (var attempt : new String[] {
                "update registry.document set sealed_title = '\\x00' where id = ?",
                "update registry.document set sealed_title = '\\x00', consent_by = drafter where id = ?",
                "update registry.document set sealed_title = '\\x00', abstracts = 'ALLOWED' where id = ?",
                "update registry.document set level = 'mat' where id = ?",
            }) {
                assertThatThrownBy(() -> office.sql().update(attempt, id.value()))
                        .as(attempt)
                        .hasMessageMatching("(?s).*(no_abstract_where_the_law_says_so|document_level_rule).*");
            }
            assertThatThrownBy(() -> office.sql()
                            .execute("update registry.level_rule set abstracts = 'ALLOWED' where level = 'tuyet-mat'"))
                    .hasMessageContaining("only grows");
            assertThatThrownBy(() -> office.sql().execute("delete from registry.document"))
                    .hasMessageContaining("nothing in registry.document is deleted");
        }
    }

    @Test
    @DisplayName(
            "Under RS-2018 the abstract of a Tuyệt mật paper is written only with the recorded consent of head or deputy.")
    void withConsentUnderTheOldRules() {
        try (var office = TestOffice.party("2026-02-27")) {
            var papers = new Papers(office);
            var desk = office.bean(DocumentDesk.class);
            var refused = catchThrowableOfType(
                    Refusal.class,
                    () -> papers.out(
                            papers.outgoing("bmnn-di").level("tuyet-mat").title(TITLE)));
            assertThat(refused.code()).isEqualTo("registry.title.with-consent");
            assertThat(refused.citation()).contains("26/2020/NĐ-CP");

            var id = papers.out(papers.outgoing("bmnn-di").level("tuyet-mat").title(null));
            assertThatThrownBy(() -> desk.consentToAbstract(office.reader(Duty.CLERK_OUTGOING), id, TITLE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("access.refused.duty");
            desk.consentToAbstract(office.reader(Duty.DEPUTY), id, TITLE);
            assertThat(papers.read(id).title()).isEqualTo(TITLE);
            assertThat(office.sql()
                            .queryForObject(
                                    "select consent_by = ? from registry.document where id = ?",
                                    Boolean.class,
                                    office.person(Duty.DEPUTY).value(),
                                    id.value()))
                    .isTrue();
            var byClerk = catchThrowableOfType(
                    Refusal.class,
                    () -> desk.correct(
                            office.reader(Duty.CLERK_OUTGOING), id, Map.of("title", "Chữ khác"), "Gõ nhầm", null));
            assertThat(byClerk.code()).isEqualTo("registry.title.with-consent");
        }
    }

    @Test
    @DisplayName(
            "A paper raised to a level without abstract loses it for good: its key, its older wordings, its commitments.")
    void raisingTheLevelDestroysTheAbstract() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var desk = office.bean(DocumentDesk.class);
            var clerk = office.reader(Duty.CLERK_INCOMING);
            var id = papers.in(papers.incoming("bmnn-den").level("toi-mat").title(TITLE));
            desk.correct(clerk, id, Map.of("title", TITLE + " (sửa)"), "Gõ thiếu", null);
            var old = content(office, id);

            desk.correct(clerk, id, Map.of("level", "tuyet-mat"), "Xác định lại", office.second(Duty.HEAD));

            var read = papers.read(id);
            assertThat(read.level().code()).isEqualTo("tuyet-mat");
            assertThat(read.title()).isNull();
            assertThat(read.issuer()).isEqualTo("Ban Tổ chức Trung ương");
            assertThat(read.corrections())
                    .filteredOn(one -> one.field().equals("title"))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.old()).isNull());
            assertThat(read.corrections())
                    .filteredOn(one -> one.field().equals("level"))
                    .singleElement()
                    .extracting(DocumentView.Correction::old)
                    .isEqualTo("toi-mat");
            assertThat(office.sql()
                            .queryForObject(
                                    "select wrapped is null from vault.content_key where content_id = ?::uuid",
                                    Boolean.class,
                                    old))
                    .isTrue();
            assertThat(office.sql()
                            .queryForObject(
                                    "select group_code from vault.content_key where content_id = ?::uuid",
                                    String.class,
                                    content(office, id)))
                    .isEqualTo("tuyet-mat");
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from ledger.opening o join ledger.entry e on e.id = o.entry "
                                            + "join ledger.subject s on s.recorded = e.recorded "
                                            + "where s.kind = 'document' and s.thing = ? and o.name like 'title%'",
                                    Integer.class, id.value().toString()))
                    .isZero();
        }
    }

    private static String content(TestOffice office, DocumentId id) {
        return Objects.requireNonNull(office.sql()
                .queryForObject("select content::text from registry.document where id = ?", String.class, id.value()));
    }
}
