package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Finding.Question;
import vn.somat.regulation.Direction;
import vn.somat.testing.TestOffice;

/** The 194 real papers stand in an ordinary book, twelve of them again in a secret one. */
class FindingTests {

    private static final List<RealPapers.Paper> REAL = RealPapers.all();

    private static TestOffice office;
    private static Finding finding;
    private static BookId ordinary;
    private static BookId secret;
    private static BookId top;

    @BeforeAll
    static void enter() {
        office = TestOffice.party("2026-11-20");
        finding = office.bean(Finding.class);
        ordinary = RealPapers.enter(office, REAL, "vb-den", "thuong", 2026);
        secret = RealPapers.enter(office, REAL.subList(0, 12), "bmnn-den", "toi-mat", 2026);
        top = RealPapers.enter(office, REAL.subList(12, 15), "bmnn-den", "tuyet-mat", 2025);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Reader clerk() {
        return office.reader(Duty.CLERK_INCOMING);
    }

    private static Question words(String words) {
        return new Question(words, null, null, null, null, null, null, null);
    }

    private static Question in(BookId book, String words, @Nullable String page) {
        return new Question(words, null, null, null, book, null, null, page);
    }

    private static List<String> numbers(Reader reader, Question question) {
        return finding.find(reader, question).documents().stream()
                .map(DocumentView::number)
                .toList();
    }

    @Test
    @DisplayName("Each of the 194 real papers is found by its number, however it is typed.")
    void everyRealPaperIsFoundByItsNumber() {
        for (var paper : REAL) {
            var bare = RealPapers.bare(paper.number());
            for (var typed : List.of(paper.number(), paper.number().toLowerCase(), bare, bare.replace(" ", ""))) {
                assertThat(numbers(clerk(), in(ordinary, typed, null)))
                        .as(typed)
                        .contains(paper.number());
            }
        }
    }

    @Test
    @DisplayName(
            "Each of the 194 real papers is found by words of its abstract, with marks and without, in pieces too.")
    void everyRealPaperIsFoundByItsWords() {
        for (var paper : REAL) {
            var marked = RealPapers.words(paper.title(), 5) + " " + paper.date().getYear();
            var asked = RealPapers.words(paper.title(), 5) + " " + RealPapers.words(paper.number(), 9);
            for (var typed : List.of(
                    asked,
                    RealPapers.bare(asked),
                    asked.toUpperCase(),
                    Normalizer.normalize(asked, Normalizer.Form.NFD))) {
                assertThat(numbers(clerk(), in(ordinary, typed, null)))
                        .as(marked)
                        .contains(paper.number());
            }
        }
    }

    @Test
    @DisplayName("A word typed with marks matches exactly, one without matches both.")
    void marksMeanThemselves() {
        var both = numbers(clerk(), in(ordinary, "bao ve", null));
        var exact = numbers(clerk(), in(ordinary, "bảo vệ", null));
        var none = numbers(clerk(), in(ordinary, "báo vẻ", null));
        assertThat(exact).isNotEmpty();
        assertThat(both).containsAll(exact);
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("Level, days, direction and issuer narrow the answer; all must hold.")
    void filtersNarrow() {
        var from = LocalDate.of(2020, 1, 1);
        var to = LocalDate.of(2020, 12, 31);
        var found = finding.find(
                clerk(), new Question("", "thuong", from, to, ordinary, Direction.INCOMING, "chinh phu", null));
        assertThat(found.documents()).isNotEmpty().allSatisfy(paper -> {
            assertThat(paper.date()).isBetween(from, to);
            assertThat(paper.issuer()).containsIgnoringCase("Chính phủ");
        });
        long there = REAL.stream()
                .filter(paper ->
                        paper.date().getYear() == 2020 && paper.issuer().contains("Chính phủ"))
                .count();
        assertThat(found.documents()).hasSize((int) there);
        assertThat(numbers(clerk(), new Question("", null, null, null, ordinary, Direction.OUTGOING, null, null)))
                .isEmpty();
        assertThat(numbers(clerk(), new Question("", "mat", null, null, ordinary, null, null, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("Pages follow each other newest first and show every paper once.")
    void pagesShowEveryPaperOnce() {
        var seen = new ArrayList<DocumentView>();
        String page = null;
        do {
            var found = finding.find(clerk(), in(ordinary, "", page));
            assertThat(found.documents()).hasSizeLessThanOrEqualTo(50);
            seen.addAll(found.documents());
            page = found.next();
        } while (page != null);
        assertThat(seen).extracting(DocumentView::id).doesNotHaveDuplicates().hasSize(REAL.size());
        assertThat(seen).isSortedAccordingTo((a, b) -> b.registeredAt().compareTo(a.registeredAt()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd", "đường"})
    @DisplayName("A page nobody was given is refused.")
    void aForgedPageIsRefused(String page) {
        assertThatThrownBy(() -> finding.find(clerk(), in(ordinary, "", page)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @Test
    @DisplayName("A page that was changed by one letter is refused.")
    void aChangedPageIsRefused() {
        var next = Objects.requireNonNull(
                finding.find(clerk(), in(ordinary, "", null)).next());
        var changed = (next.charAt(3) == 'A' ? "B" : "A") + next.substring(1);
        assertThatThrownBy(() -> finding.find(clerk(), in(ordinary, "", changed)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("What is wrong with a question is said by field; what holds no word finds nothing.")
    void badQuestionsAreRefused() {
        var from = LocalDate.of(2021, 1, 1);
        var bad = new Question("x".repeat(301), "vang", from, from.minusDays(1), null, null, "\u0007", null);
        assertThatThrownBy(() -> finding.find(clerk(), bad))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.flaws())
                                .extracting(Refusal.Flaw::field)
                                .containsExactlyInAnyOrder("q", "issuer", "level", "to"));
        assertThat(numbers(clerk(), words(" ?!… "))).isEmpty();
        assertThat(finding.find(clerk(), words("'); drop table registry.document --"))
                        .documents())
                .isEmpty();
    }

    @Test
    @DisplayName("What is not the reader's is not found, not counted and not suggested.")
    void whatIsNotTheReadersIsNotThere() {
        var title = RealPapers.words(REAL.get(3).title(), 4);
        assertThat(numbers(office.reader(Duty.CLERK_INCOMING, 2), in(secret, title, null)))
                .isNotEmpty();
        for (var other : List.of(
                office.reader(Duty.CLERK_INCOMING, 1),
                office.reader(Duty.CLERK_OUTGOING, 3),
                office.reader(Duty.DRAFTER, 3),
                office.reader(Duty.ARCHIVIST, 3))) {
            assertThat(finding.find(other, in(secret, title, null))).isEqualTo(new Finding.Found(List.of(), null));
            assertThat(finding.find(other, in(secret, "", null)).documents()).isEmpty();
        }
        assertThatThrownBy(() -> finding.find(office.reader(Duty.ADMINISTRATOR), words("luat")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A Tuyệt mật paper is found by its number and its issuer; there is no abstract to find it by.")
    void topSecretPapersHaveNoAbstractToFindThemBy() {
        var paper = REAL.get(13);
        assertThat(numbers(clerk(), in(top, paper.number(), null))).contains(paper.number());
        assertThat(numbers(clerk(), in(top, paper.title(), null))).isEmpty();
    }

    @Test
    @DisplayName("A page that shows secret papers leaves one entry, on each of them; one that shows none leaves none.")
    void secretPagesAreRecorded() {
        var found = finding.find(clerk(), in(secret, "", null)).documents();
        assertThat(found).hasSize(12);
        var entries = new HashSet<Object>();
        for (var paper : found) {
            var newest = history(paper).getFirst();
            assertThat(newest.act()).isEqualTo("registry.papers.found");
            assertThat(newest.level()).isEqualTo("toi-mat");
            assertThat(newest.facts()).containsEntry("secret", "12");
            entries.add(newest.id());
        }
        assertThat(entries).hasSize(1);
        var open = finding.find(clerk(), in(ordinary, "", null)).documents().getFirst();
        assertThat(history(open)).extracting(RecordedAct::act).doesNotContain("registry.papers.found");
    }

    private static List<RecordedAct> history(DocumentView paper) {
        return office.bean(Ledger.class).history("document", paper.id().value(), null, 20);
    }

    @Test
    @DisplayName(
            "Issuers and signers are suggested by their first letters, each once, only from papers the reader may see.")
    void namesAreSuggested() {
        assertThat(finding.issuers(clerk(), "chinh")).contains("Chính phủ").doesNotHaveDuplicates();
        assertThat(finding.issuers(clerk(), "Chính p")).contains("Chính phủ");
        assertThat(finding.issuers(clerk(), "hinh phu")).isEmpty();
        assertThat(finding.issuers(clerk(), "c")).isEmpty();
        assertThat(finding.issuers(office.reader(Duty.CLERK_OUTGOING), "chinh")).isEmpty();
        assertThat(finding.signers(clerk(), "nguyen")).isNotEmpty().allMatch(name -> name.startsWith("Nguyễn"));
        assertThat(finding.signers(clerk(), "ng")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("Words are looked up in the index, also among many papers.")
    void wordsAreLookedUpInTheIndex() {
        office.sql().execute("""
                insert into registry.document (id, book, volume, direction, serial, state, regime, level, rank, abstracts,
                    number, date, arrival_date, content, terms, registered_at, registered_by, entry)
                select gen_random_uuid(), book, volume, direction, 1000 + i, state, regime, level, rank, abstracts,
                    'x' || i, date, arrival_date, content,
                    array_to_tsvector(array[md5(i::text), md5((i % 97)::text), md5((i % 31)::text)]),
                    timestamptz '2001-01-01' + i * interval '1 minute', registered_by, entry
                from registry.document, generate_series(1, 6000) i
                where id = (select id from registry.document limit 1)
                """);
        office.sql().execute("vacuum analyze registry.document");
        var terms = office.bean(Terms.class);
        var store = office.bean(FindingStore.class);
        for (var typed : List.of("bảo vệ", "91/2005/NĐ-CP", "biên giới quốc gia 06")) {
            var wanted = new Wanted(terms.wanted(typed), Set.of(), Set.of(), null, null, null, null, null);
            var plan =
                    office.bean(DSLContext.class).explain(store.lookedUp(clerk(), wanted, null, 51, DSL.noCondition()));
            assertThat(plan.plan()).as(typed).contains("document_terms").doesNotContain("Seq Scan on document");
        }
        var newest = office.bean(DSLContext.class)
                .explain(store.lookedUp(
                        office.reader(Duty.DRAFTER),
                        Wanted.terms(terms.wanted("bảo vệ"), Set.of()),
                        null,
                        51,
                        DSL.noCondition()));
        assertThat(newest.plan()).doesNotContain("Seq Scan on document");
    }
}
