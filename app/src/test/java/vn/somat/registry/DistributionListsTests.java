package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.RoomTest;

@RoomTest
class DistributionListsTests {

    /** Nơi nhận of the directive in practice text P4, with the copies its clerk would have made. */
    private static final List<Recipient> DIRECTIVE = List.of(
            new Recipient("Ban Bí thư Trung ương Đảng", 1),
            new Recipient("Đảng ủy Công an Trung ương", 1),
            new Recipient("Văn phòng Trung ương Đảng", 1),
            new Recipient("Các đ/c ủy viên Ban Thường vụ Tỉnh ủy", 15),
            new Recipient("Các ban cán sự đảng, đảng đoàn", 6),
            new Recipient("Các cơ quan tham mưu, giúp việc Tỉnh ủy", 7),
            new Recipient("Các sở, ban, ngành, MTTQ,  \ncác tổ chức chính trị - xã hội của tỉnh", 30),
            new Recipient("Các huyện ủy, thị ủy, thành ủy,  \nđảng ủy trực thuộc Tỉnh ủy", 18),
            new Recipient("Ủy ban nhân dân huyện, thị, thành phố", 11),
            new Recipient("CPVP, P.HC, LT", 3),
            new Recipient("Lưu Văn phòng Tỉnh ủy", 2));

    @Autowired
    DistributionLists lists;

    @Autowired
    Ledger ledger;

    private final Reader clerk = TestReaders.outgoingClerk(3);
    private final String name = "Chỉ thị " + UUID.randomUUID();

    private static List<Recipient> one(String name) {
        return List.of(new Recipient(name, 1));
    }

    private List<String> acts(UUID list) {
        return ledger.history("distribution-list", list, null, 10).stream()
                .map(RecordedAct::act)
                .toList();
    }

    @Test
    @DisplayName("The directive's own recipients make a list, each on one line and in its order.")
    void theDirectivesOwnRecipientsMakeAList() {
        var id = lists.create(clerk, name, DIRECTIVE);
        var list = lists.find(clerk, id).orElseThrow();
        assertThat(list.name()).isEqualTo(name);
        assertThat(list.members())
                .hasSize(11)
                .contains(new Recipient("Các sở, ban, ngành, MTTQ, các tổ chức chính trị - xã hội của tỉnh", 30));
        assertThat(list.members().getFirst()).isEqualTo(DIRECTIVE.getFirst());
        assertThat(list.members().getLast()).isEqualTo(DIRECTIVE.getLast());
        assertThat(lists.all(clerk)).contains(list);
        assertThat(acts(id)).containsExactly("registry.list.created");
    }

    @Test
    @DisplayName("What is typed in pieces is stored composed.")
    void whatIsTypedInPiecesIsStoredComposed() {
        var id = lists.create(clerk, Normalizer.normalize(name, Normalizer.Form.NFD), one("\u200BSở  Tài chính "));
        var list = lists.find(clerk, id).orElseThrow();
        assertThat(list.name()).isEqualTo(name);
        assertThat(list.members()).isEqualTo(one("Sở Tài chính"));
    }

    @Test
    @DisplayName("A list is changed as a whole, and the ledger says so.")
    void aListIsChangedAsAWhole() {
        var id = lists.create(clerk, name, DIRECTIVE);
        lists.change(clerk, id, name, one("Sở Nội vụ"));
        assertThat(lists.find(clerk, id).orElseThrow().members()).isEqualTo(one("Sở Nội vụ"));
        assertThat(acts(id)).containsExactly("registry.list.changed", "registry.list.created");
    }

    @Test
    @DisplayName("A closed list is no longer offered nor changed, and its name is free again.")
    void aClosedListIsNoLongerOffered() {
        var id = lists.create(clerk, name, one("Sở Nội vụ"));
        lists.close(clerk, id);
        assertThat(lists.all(clerk))
                .extracting(DistributionLists.DistributionList::id)
                .doesNotContain(id);
        assertThat(lists.find(clerk, id).orElseThrow().closedAt()).isNotNull();
        assertThatThrownBy(() -> lists.change(clerk, id, name, one("Sở Y tế"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> lists.close(clerk, id)).isInstanceOf(Refusal.class);
        assertThat(lists.create(clerk, name, one("Sở Nội vụ"))).isNotEqualTo(id);
    }

    @Test
    @DisplayName("Names of lists differ by more than capitals and the place of a tone.")
    void namesDiffer() {
        lists.create(clerk, name + " hòa", one("Sở Nội vụ"));
        assertThatThrownBy(() -> lists.create(clerk, name + " HOÀ", one("Sở Y tế")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("registry.list.name-taken"));
    }

    @Test
    @DisplayName("Two clerks who choose one name at once: one has it, the other is told.")
    void twoClerksChooseOneName() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                lists.create(clerk, name, DIRECTIVE);
                return true;
            } catch (Refusal taken) {
                assertThat(taken.code()).isEqualTo("registry.list.name-taken");
                return false;
            }
        };
        try (var clerks = Executors.newFixedThreadPool(4)) {
            var won = 0;
            for (var each : clerks.invokeAll(Collections.nCopies(4, attempt))) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }

    @Test
    @DisplayName("Everything that is wrong with a list is said at once, field by field.")
    void everythingWrongIsSaidAtOnce() {
        var members = List.of(
                new Recipient("Sở Nội vụ", 0),
                new Recipient("sở nội vụ", 1),
                new Recipient(" ", 1),
                new Recipient("x".repeat(301), 1),
                new Recipient("a\u202Eb", 1));
        assertThatThrownBy(() -> lists.create(clerk, "\u0007", members))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.flaws())
                                .extracting(Refusal.Flaw::field)
                                .containsExactly(
                                        "name",
                                        "members[0].copies",
                                        "members[1].name",
                                        "members[2].name",
                                        "members[3].name",
                                        "members[4].name"));
        var many = IntStream.range(0, 501)
                .mapToObj(i -> new Recipient("Xã " + i, 1))
                .toList();
        assertThatThrownBy(() -> lists.create(clerk, name, many)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> lists.create(clerk, name, List.of())).isInstanceOf(Refusal.class);
        assertThat(lists.create(clerk, name, many.subList(0, 500))).isNotNull();
    }

    @Test
    @DisplayName("Lists are kept by the outgoing clerk alone; the administrator does not even read them.")
    void listsAreKeptByTheOutgoingClerk() {
        var id = lists.create(clerk, name, one("Sở Nội vụ"));
        for (var other : List.of(TestReaders.head(), TestReaders.incomingClerk(3), TestReaders.administrator())) {
            assertThatThrownBy(() -> lists.create(other, name + "2", one("Sở Y tế")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> lists.change(other, id, name, one("Sở Y tế")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> lists.close(other, id)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> lists.all(TestReaders.administrator())).isInstanceOf(Refusal.class);
        assertThat(lists.find(TestReaders.drafter(0), id)).isPresent();
    }
}
