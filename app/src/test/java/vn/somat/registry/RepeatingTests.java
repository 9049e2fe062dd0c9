package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.registry.RefusalsOf.code;
import static vn.somat.registry.RefusalsOf.refusal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

class RepeatingTests {

    static TestOffice office;
    static Papers papers;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("The same act asked again under its key answers with the same line and changes nothing.")
    void theSameKeyAnswersTheSameLine() {
        var key = UUID.randomUUID();
        var in = papers.incoming("vb-den").number("7-CV/X").key(key);
        var first = papers.in(in);
        assertThat(papers.in(in)).isEqualTo(first);
        assertThat(papers.read(papers.in(papers.incoming("vb-den"))).serial().number())
                .isEqualTo(papers.read(first).serial().number() + 1);
        var out = papers.outgoing("vb-di").key(UUID.randomUUID());
        var sent = papers.out(out);
        assertThat(papers.out(out)).isEqualTo(sent);
        var behind = papers.outgoing("vb-di").key(UUID.randomUUID());
        var inserted = papers.insert(behind, sent, "Gửi muộn");
        assertThat(papers.insert(behind, sent, "Gửi muộn")).isEqualTo(inserted);
        assertThat(code(() -> papers.insert(behind, inserted, "Gửi muộn"))).isEqualTo("registry.key.other");
    }

    @Test
    @DisplayName("Another paper, or another person, under a key that was used is refused.")
    void anotherContentUnderTheKeyIsRefused() {
        var key = UUID.randomUUID();
        papers.in(papers.incoming("vb-den").number("8-CV/X").key(key));
        assertThat(code(() ->
                        papers.in(papers.incoming("vb-den").number("9-CV/X").key(key))))
                .isEqualTo("registry.key.other");
        assertThat(code(() -> papers.out(papers.outgoing("vb-di").key(key)))).isEqualTo("registry.key.other");
    }

    @Test
    @DisplayName("An act sent eight times at once under one key is done once.")
    void atOnceUnderOneKeyIsDoneOnce() throws Exception {
        var asked = papers.outgoing("vb-di").title("Tám lần một lúc").key(UUID.randomUUID());
        Set<DocumentId> ids = new HashSet<>();
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .<Callable<DocumentId>>mapToObj(i -> () -> papers.out(asked))
                    .toList();
            for (var one : clerks.invokeAll(work)) {
                ids.add(one.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    @DisplayName(
            "A paper of the same issuer, number and day is warned of, however it is spelt; confirmed it is registered.")
    void twinsAreWarnedOf() {
        var first = papers.in(
                papers.incoming("vb-den").issuer("Ủy ban Kiểm tra Tỉnh ủy").number("12-TTr/UBKTTU"));
        var again = papers.incoming("vb-den").issuer("UỶ BAN kiểm tra tỉnh uỷ").number("12 - TTr / UBKTTU");
        var warned = refusal(() -> papers.in(again));
        assertThat(warned.code()).isEqualTo("registry.duplicate");
        assertThat(warned.args()).contains(papers.read(first).serial().toString(), "2026");
        assertThat(actOf(papers.in(again.confirmed()))).isEqualTo("registry.incoming.registered-again");
        assertThat(actOf(papers.in(
                        papers.incoming("vb-den").number("99-TTr/UBKTTU").confirmed())))
                .as("confirmed in advance, and there was none")
                .isEqualTo("registry.incoming.registered");
    }

    private @Nullable String actOf(DocumentId document) {
        return office.sql()
                .queryForObject(
                        "select act from ledger.entry e join registry.document d on d.entry = e.id where d.id = ?",
                        String.class,
                        document.value());
    }

    @Test
    @DisplayName("Whoever may not see the earlier line is warned without being told which it is.")
    void aHiddenTwinIsNotNamed() {
        papers.in(papers.incoming("bmnn-den")
                .level("toi-mat")
                .issuer("Ban Nội chính")
                .number("3-BC/BNC"));
        var warned = refusal(() -> papers.in(
                office.reader(Duty.CLERK_INCOMING, 1),
                papers.incoming("bmnn-den").level("mat").issuer("Ban Nội chính").number("3-BC/BNC")));
        assertThat(warned.code()).isEqualTo("registry.duplicate.elsewhere");
        assertThat(warned.args()).isEmpty();
    }

    @Test
    @DisplayName("A cancelled line is nobody's twin.")
    void aCancelledLineIsNobodysTwin() {
        var id = papers.in(papers.incoming("vb-den").number("99-CV/ABC"));
        office.bean(DocumentDesk.class)
                .cancel(office.reader(Duty.CLERK_INCOMING), id, "Nhầm", office.second(Duty.HEAD));
        assertThat(papers.read(papers.in(papers.incoming("vb-den").number("99-CV/ABC")))
                        .number())
                .isEqualTo("99-CV/ABC");
    }
}
