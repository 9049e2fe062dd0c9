package vn.somat.interchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Files that are more than one book, and lines that are no paper. */
class MixedFileTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private final ImportBook book = office.bean(ImportBook.class);
    private Reader clerk = office.reader(Duty.CLERK_INCOMING);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("Secret and ordinary lines of one file go into their two books by the level of each, each book whole.")
    void twoBooks() {
        var file = """
                so_den;so_ky_hieu;tac_gia;ngay_van_ban;trich_yeu;do_mat
                1;1-CV/A;Sở A;01/02/2024;Việc thường;
                1;2-CV/A;Sở A;02/02/2024;Việc mật;Mật
                2;3-CV/A;Sở A;03/02/2024;Việc thường nữa;Thường
                2;4-CV/A;Sở A;04/02/2024;;Tối mật
                2;5-CV/A;Sở A;05/02/2024;Trùng số thường;
                """;
        var alone = checked("vb-den", file, Map.of());
        assertThat(book.kinds(file(alone))).containsKey("registry.level.secret-in-ordinary-book");

        var id = checked("vb-den", file, Map.of("both", "on"));

        assertThat(book.volumes(file(id)))
                .extracting(VolumeView::form, VolumeView::good, VolumeView::bad)
                .containsExactly(Tuple.tuple("bmnn-den", 2, 0), Tuple.tuple("vb-den", 2, 1));
        written(id);
        assertThat(office.sql()
                        .queryForList(
                                "select b.form || ' ' || d.number from registry.document d join registry.book b on b.id = d.book order by 1",
                                String.class))
                .containsExactly("bmnn-den 2-CV/A", "bmnn-den 4-CV/A", "vb-den 1-CV/A", "vb-den 3-CV/A");
        assertThat(office.sql().queryForList("select distinct lines from registry.old_volume", Integer.class))
                .containsExactly(2);
    }

    @Test
    @DisplayName(
            "A number that was kept in the old book comes in as kept, of the day before it; a later paper may fill it.")
    void keptNumbers() {
        clerk = office.reader(Duty.CLERK_OUTGOING);
        var id = checked("vb-di", """
                so_di;so_ky_hieu;ten_loai;ngay_van_ban;trich_yeu;ghi_chu
                1;01-CV/TU;CV;05/01/2026;Việc thứ nhất;
                2;02-CV/TU;CV;;Số giữ chỗ;
                3;03-CV/TU;CV;07/01/2026;;để trống cho Ban Tổ chức
                4;04-CV/TU;CV;07/01/2026;Giữ chỗ trong chợ cho các hộ bị cháy: báo cáo kết quả thực hiện và những việc phải làm tiếp;
                """, Map.of());
        assertThat(book.problems(file(id), 0, 9)).isEmpty();

        written(id);

        assertThat(office.sql()
                        .queryForList(
                                "select number || ' ' || state || ' ' || date from registry.document order by serial",
                                String.class))
                .containsExactly(
                        "01-CV/TU REGISTERED 2026-01-05",
                        "02-CV/TU RESERVED 2026-01-05",
                        "03-CV/TU RESERVED 2026-01-07",
                        "04-CV/TU REGISTERED 2026-01-07");
        assertThat(office.sql().queryForObject("select count(*) from registry.document where imported", Integer.class))
                .isEqualTo(4);
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from registry.document where series_number is not null",
                                Integer.class))
                .isEqualTo(4);
    }

    @Test
    @DisplayName(
            "Sums, months and empty lines are told as what they are; the lines that are not in can be taken to be mended.")
    void whatIsNoPaper() {
        var id = checked("vb-den", """
                SỔ CŨ
                so_ky_hieu;tac_gia;ngay_van_ban;trich_yeu
                THÁNG 2;;;
                1-CV/A;Sở A;01/02/2024;Việc một
                ;;;
                2-CV/A;Sở A;1/2;Việc hai
                Cộng:;;5;
                ;;Tổng cộng 2 văn bản;12
                """, Map.of());

        assertThat(book.problems(file(id), 0, 9))
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        Tuple.tuple(3L, "interchange.row.heading"),
                        Tuple.tuple(6L, "interchange.date-no-year"),
                        Tuple.tuple(7L, "interchange.row.sum"),
                        Tuple.tuple(8L, "interchange.row.sum"));
        assertThat(file(id).rows()).isEqualTo(5);
        var taken = new ArrayList<String>();
        var lines = new RefusedRows.Lines() {
            @Override
            public void headings(List<String> headings) {
                taken.add(String.join("|", headings));
            }

            @Override
            public void refused(int sheet, long line, List<Problem> why, List<String> cells) {
                taken.add(line + " " + String.join("|", cells));
            }
        };
        office.bean(RefusedRows.class).each(clerk, id, lines);
        assertThat(taken)
                .hasSize(5)
                .startsWith("so_ky_hieu|tac_gia|ngay_van_ban|trich_yeu")
                .contains("6 2-CV/A|Sở A|1/2|Việc hai");
        assertThat(acts("interchange.import.refused-taken")).isEqualTo(1);
        book.drop(clerk, id);
        assertThatThrownBy(() -> office.bean(RefusedRows.class).each(clerk, id, lines))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("An import stopped in the middle of a book leaves nothing of it, and can be gone on with.")
    void stoppedInTheMiddle() {
        var file = new StringBuilder("so_ky_hieu;tac_gia;ngay_van_ban;trich_yeu\n");
        for (int i = 1; i <= 700; i++) {
            file.append(i).append("-CV/A;Sở A;01/02/2024;Việc ").append(i).append('\n');
        }
        var id = checked("vb-den", file.toString(), Map.of());

        book.write(clerk, id, keys(id), Map.of());
        book.stop(clerk, id);
        settle(id);

        assertThat(file(id).state()).isEqualTo(FileState.STOPPED);
        for (var table : List.of("registry.document", "registry.old_volume", "registry.imported_line")) {
            assertThat(office.sql().queryForObject("select count(*) from " + table, Integer.class))
                    .as(table)
                    .isZero();
        }
        assertThat(acts("registry.line.imported")).isZero();
        written(id);
        assertThat(office.sql().queryForObject("select count(*) from registry.document", Integer.class))
                .isEqualTo(700);
    }

    private void written(UUID id) {
        book.write(clerk, id, keys(id), Map.of());
        settle(id);
    }

    private List<String> keys(UUID id) {
        return book.volumes(file(id)).stream().map(VolumeView::key).toList();
    }

    private UUID checked(String form, String text, Map<String, String> more) {
        var id = book.receive(clerk, form, "a.csv", text.getBytes(StandardCharsets.UTF_8));
        settle(id);
        var plans = office.bean(ColumnPlans.class);
        var said = new HashMap<>(more);
        for (var group : plans.groups(clerk, file(id), book.seen(file(id)).orElseThrow(), null)) {
            group.sheets().forEach(sheet -> said.put("s" + sheet.sheet(), "on"));
            group.chosen().forEach((place, field) -> said.put("g" + group.number() + ".c" + place, field.key()));
        }
        plans.check(clerk, id, said, "");
        settle(id);
        assertThat(file(id).state()).as(String.valueOf(file(id).trouble())).isEqualTo(FileState.CHECKED);
        return id;
    }

    private void settle(UUID id) {
        while (file(id).state().goesOn()) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private OldFile file(UUID id) {
        return book.find(clerk, id).orElseThrow();
    }

    private int acts(String act) {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from ledger.entry where act = ?", Integer.class, act));
    }
}
