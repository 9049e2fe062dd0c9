package vn.somat.classification.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.somat.access.Reader;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Lists of state secrets in a rehearsal office, which has the real ones without text and invented ones with text. */
class ListsTests {

    private static final TestOffice OFFICE = TestOffice.party("2026-11-26");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final SecretLists lists = OFFICE.bean(SecretLists.class);
    private final ListChanges changes = OFFICE.bean(ListChanges.class);
    private final Reader officer = OFFICE.reader(Duty.SECURITY_OFFICER);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private SecretList named(String code) {
        return lists.lists().stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ListItem item(String code, int article, int clause, @Nullable String point) {
        return lists.items(named(code).id()).stream()
                .filter(item -> item.article() == article
                        && Objects.equals(item.clause(), clause)
                        && Objects.equals(item.point(), point))
                .findFirst()
                .orElseThrow();
    }

    private ListId taken(String yaml) {
        var report = changes.check(officer, yaml.getBytes(UTF_8));
        assertThat(report.problems()).isEmpty();
        return changes.commit(officer, Objects.requireNonNull(report.id()), OFFICE.second(Duty.HEAD));
    }

    private static String yaml(String number, String field, String from, String more, String items) {
        return """
                list:
                  number: %s
                  issued: 2026-02-01
                  issuer: Ban thử
                  title: Danh mục thử
                  field: %s
                  from: %s
                %sitems:
                %s""".formatted(number, field, from, more, items);
    }

    @Test
    @DisplayName(
            "A level rests on an item of a list in force on the day of the paper; another is refused with the article and what"
                    + " took its place.")
    void onlyWhatIsInForceCounts() {
        var old = item("dien-tap-to-chuc-can-bo-cu", 1, 1, null);
        assertThat(lists.find(old.id(), LocalDate.of(2024, 6, 30)).citation())
                .isEqualTo("khoản 1 Điều 1 Quyết định số 05/QĐ-DT ngày 01 tháng 08 năm 2020 của Ban Diễn tập");

        var refusal = catchThrowableOfType(Refusal.class, () -> lists.find(old.id(), LocalDate.of(2024, 7, 1)));
        assertThat(refusal.code()).isEqualTo("classification.list.replaced");
        assertThat(refusal.args())
                .contains("30/06/2024", named("dien-tap-to-chuc-can-bo").citation());
        assertThat(refusal.citation()).isEqualTo("Luật 29/2018/QH14, Điều 10 khoản 1");
        assertThat(catchThrowableOfType(Refusal.class, () -> lists.find(old.id(), TODAY))
                        .citation())
                .isEqualTo("Luật 117/2025/QH15, Điều 5 khoản 1 và Điều 10");
        assertThatThrownBy(() ->
                        lists.find(item("dien-tap-to-chuc-can-bo", 2, 1, "a").id(), LocalDate.of(2024, 6, 30)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-yet");
        assertThatThrownBy(() -> lists.find(
                        lists.items(named("970-qd-ttg-2020").id()).getFirst().id(), TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no-day");
    }

    @Test
    @DisplayName(
            "A repealed list, and an item that a later version dropped or reworded, still explain the papers that rest on them.")
    void whatIsGoneStillExplains() {
        var id = taken(yaml("71/QĐ-THU", "y-te", "2026-02-01", "", """
                  - {article: 1, clause: 1, level: Mật, text: Lời thứ nhất}
                  - {article: 1, clause: 2, level: Mật, text: Lời thứ hai}
                  - {article: 1, clause: 3, level: Mật, text: Lời thứ ba}
                """));
        var before = lists.items(id);
        taken(yaml("71/QĐ-THU", "y-te", "2026-02-01", "", """
                  - {article: 1, clause: 1, level: Mật, text: Lời thứ nhất}
                  - {article: 1, clause: 2, level: Mật, text: Lời khác}
                """));

        assertThat(lists.items(id).getFirst().id())
                .as("what says the same")
                .isEqualTo(before.getFirst().id());
        assertThat(lists.explain(before.get(1).id()).text()).isEqualTo("Lời thứ hai");
        assertThatThrownBy(() -> lists.find(before.get(1).id(), TODAY)).hasMessageContaining("item.replaced");
        assertThatThrownBy(() -> lists.find(before.get(2).id(), TODAY)).hasMessageContaining("item.dropped");
        assertThat(lists.items(id, 1))
                .extracting(ListItem::text)
                .containsExactly("Lời thứ nhất", "Lời thứ hai", "Lời thứ ba");

        changes.repeal(officer, id, LocalDate.of(2026, 5, 1), null, "Theo quyết định mới", OFFICE.second(Duty.HEAD));
        assertThat(lists.find(before.getFirst().id(), LocalDate.of(2026, 4, 30)).text())
                .isEqualTo("Lời thứ nhất");
        assertThatThrownBy(() -> lists.find(before.getFirst().id(), LocalDate.of(2026, 5, 1)))
                .hasMessageContaining("list.repealed");
        assertThat(lists.explain(before.getFirst().id()).text()).isEqualTo("Lời thứ nhất");
    }

    @Test
    @DisplayName(
            "A list changes only by a new version that says what changed, who did it and when; nothing is deleted.")
    void everyChangeIsAVersion() {
        var id = named("khong-cong-khai-quoc-phong").id();
        changes.amend(
                officer,
                id,
                "1/QĐ-TTg",
                LocalDate.of(2025, 1, 2),
                LocalDate.of(2025, 1, 3),
                "Đọc từ bản chính",
                OFFICE.second(Duty.HEAD));
        changes.enter(
                officer,
                id,
                new ItemForm("1", "2", "đ", "toi-mat", "", "", "", ""),
                "Theo bản chính",
                OFFICE.second(Duty.HEAD));

        assertThat(lists.versions(id))
                .extracting(ListVersion::change)
                .containsExactly("item-entered", "amended", "shipped");
        assertThat(lists.versions(id).getFirst().by()).isEqualTo(officer.actor());
        assertThat(lists.items(id).getFirst().citation())
                .isEqualTo(
                        "điểm đ khoản 2 Điều 1 Quyết định số 1/QĐ-TTg ngày 02 tháng 01 năm 2025 của Thủ tướng Chính phủ");
        assertThat(lists.find(lists.items(id).getFirst().id(), TODAY).text()).isNull();
        assertThat(OFFICE.bean(Ledger.class)
                        .history("secret-list", id.value(), null, 10)
                        .getFirst()
                        .facts())
                .containsEntry("change", "item-entered")
                .containsEntry("version", "3");
    }

    @Test
    @DisplayName("Of a list that is not public no text is kept; the database enforces it.")
    void noTextOfWhatIsNotPublic() {
        var cipher = named("khong-cong-khai-co-yeu");
        assertThatThrownBy(() -> changes.enter(
                        officer,
                        cipher.id(),
                        new ItemForm("1", "1", "", "mat", "Chữ không được giữ", "", "", ""),
                        "Thử",
                        OFFICE.second(Duty.HEAD)))
                .hasMessageContaining("not-public");
        assertThatThrownBy(() -> OFFICE.sql()
                        .update(
                                "insert into classification.list_item (id, list, open, since, position, article, level, text, standing)"
                                        + " values (gen_random_uuid(), ?, false, 1, 10, 1, 'mat', 'x', 'V')",
                                cipher.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("The shipped lists hold only what is known, each with its standing; of no real list is there a text.")
    void shippedListsInventNothing() {
        var shipped = lists.lists().stream()
                .filter(list -> list.shipped() != null && list.origin() == Origin.SHIPPED)
                .toList();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(13);
        assertThat(shipped.stream().flatMap(list -> lists.items(list.id(), 1).stream()))
                .isNotEmpty()
                .allMatch(item -> item.text() == null && item.keywords().isEmpty());
        var cadres = named("2500-qd-ttg-2025");
        assertThat(lists.items(cadres.id()).stream().filter(item -> item.level().equals("mat")))
                .hasSize(9);
        assertThat(named("1722-qd-ttg-2020").to()).isEqualTo(LocalDate.of(2025, 7, 29));
        assertThat(lists.successor(named("1722-qd-ttg-2020")).orElseThrow().number())
                .isEqualTo("1630/QĐ-TTg");
        assertThat(lists.lists().stream().filter(list -> list.origin() == Origin.REHEARSAL))
                .allMatch(list -> list.title().contains("DIỄN TẬP (bịa đặt)"));
    }

    @Test
    @DisplayName("Books without lists get the shipped ones once; a later version is offered, never forced.")
    void seededOnce() {
        var shipped = OFFICE.bean(ShippedLists.class);
        int before = lists.lists().size();
        shipped.started();
        assertThat(lists.lists()).hasSize(before);
        assertThat(changes.offers()).isEmpty();

        var from = LocalDate.of(2025, 6, 1);
        var id = named("562-qd-ttg-2025").id();
        changes.amend(officer, id, "", LocalDate.of(2025, 5, 1), from, "Bản chính", OFFICE.second(Duty.HEAD));
        changes.enter(
                officer,
                id,
                new ItemForm("1", "1", "", "mat", "Lời đọc từ bản chính", "", "", ""),
                "Bản chính",
                OFFICE.second(Duty.HEAD));
        OFFICE.sql()
                .update("update classification.list_version set shipped = 0 where list ="
                        + " (select id from classification.secret_list where code = '562-qd-ttg-2025')");
        assertThat(changes.offers()).extracting(ShippedLists.Offer::code).containsExactly("562-qd-ttg-2025");
        assertThat(named("562-qd-ttg-2025").version()).isEqualTo(3);
        changes.take(officer, "562-qd-ttg-2025", OFFICE.second(Duty.HEAD));
        assertThat(named("562-qd-ttg-2025").version()).isEqualTo(4);
        assertThat(named("562-qd-ttg-2025").from())
                .as("what the office read stays")
                .isEqualTo(from);
        assertThat(lists.items(id)).extracting(ListItem::text).containsExactly("Lời đọc từ bản chính");
        assertThat(changes.offers()).isEmpty();
    }

    @Test
    @DisplayName(
            "Everybody signed in reads lists; the security officer or the head changes them, with a second person.")
    void whoChangesLists() {
        var file = yaml("72/QĐ-THU", "giao-duc", "2026-02-01", "", "  - {article: 1, level: Mật}\n");
        assertThatThrownBy(() -> changes.check(OFFICE.reader(Duty.DRAFTER), file.getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_ALLOWED");
        var report = changes.check(officer, file.getBytes(UTF_8));
        assertThatThrownBy(() -> changes.commit(officer, Objects.requireNonNull(report.id()), null))
                .hasMessageContaining("access.second.needed");
        assertThatThrownBy(() -> changes.commit(
                        officer, Objects.requireNonNull(report.id()), OFFICE.second(Duty.SECURITY_OFFICER)))
                .hasMessageContaining("access.second.same");
        assertThat(lists.lists()).noneMatch(list -> "72/QĐ-THU".equals(list.number()));
        changes.commit(officer, Objects.requireNonNull(report.id()), OFFICE.second(Duty.HEAD));
        assertThat(lists.lists()).anyMatch(list -> "72/QĐ-THU".equals(list.number()));
    }

    @Test
    @DisplayName("Items are found by words without marks, by field, level and day in force, a page at a time.")
    void itemsAreFound() {
        assertThat(lists.search("quy hoach can bo", TODAY, null))
                .extracting(ListItem::citation)
                .containsExactly("khoản 1 Điều 3 Quyết định số 01/QĐ-DT ngày 01 tháng 06 năm 2024 của Ban Diễn tập");
        assertThat(lists.search("quy hoach can bo", LocalDate.of(2021, 1, 1), null))
                .extracting(ListItem::listNumber)
                .containsExactly("05/QĐ-DT");
        assertThat(lists.search("", TODAY, "thanh-tra")).hasSize(4);
        assertThat(lists.search(new Wanted("2500", null, "tuyet-mat", null, null))
                        .items())
                .hasSize(1);
        assertThat(lists.search("khong co chu nay", TODAY, null)).isEmpty();

        var rows = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            rows.append("  - {article: 1, clause: ").append(i).append(", level: Mật, text: Trang dài}\n");
        }
        taken(yaml("73/QĐ-THU", "khoa-hoc-cong-nghe", "2026-02-01", "", rows.toString()));
        var first = lists.search(new Wanted("trang dai", null, null, TODAY, null));
        var second = lists.search(new Wanted("trang dai", null, null, TODAY, first.next()));
        var third = lists.search(new Wanted("trang dai", null, null, TODAY, second.next()));
        assertThat(first.items()).hasSize(50);
        assertThat(second.items().getFirst().clause()).isEqualTo(51);
        assertThat(third.items()).hasSize(20);
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> lists.search(new Wanted("", null, null, null, "made up")))
                .isInstanceOf(Refusal.class);
    }
}
