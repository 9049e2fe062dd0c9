package vn.somat.interchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;
import vn.somat.testing.TestOffice;

class ImportBookTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private ImportBook book;
    private ColumnPlans plans;
    private Reader clerk;

    @BeforeEach
    void open() {
        book = office.bean(ImportBook.class);
        plans = office.bean(ColumnPlans.class);
        clerk = office.reader(Duty.CLERK_INCOMING);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Of a messy book every fault is found and every right line goes in, from a workbook as from a text file.")
    void aMessyBook() throws IOException {
        var messy = new MessyBook(20261126, 1_600);

        var id = looked("vb-den", "so-den.xlsx", messy.xlsx());
        var look = book.seen(file(id)).orElseThrow();
        assertThat(look.sheets()).extracting(SheetLook::heading).containsExactly(4L, 4L);
        for (var found : look.encodings()) {
            assertThat(found.cells()).isEqualTo(messy.encoded().get(found.encoding()));
            assertThat(found.samples())
                    .allSatisfy(sample -> assertThat(sample.after()).containsPattern("[ăâđêôơưạ-ỹ]"));
        }
        assertThat(look.encodings()).hasSize(3);

        checked(id, Map.of(), "");
        assertThat(book.kinds(file(id))).containsAllEntriesOf(messy.faults()).containsKey("interchange.font.vni");

        checked(id, converting(), "sổ đến cũ");
        assertThat(book.kinds(file(id))).containsExactlyInAnyOrderEntriesOf(messy.faults());
        assertThat(file(id).good()).isEqualTo(messy.good());
        assertThat(file(id).rows()).as("every line is taken or refused").isEqualTo(messy.read());
        assertThat(lines()).as("before anything was asked for").isZero();

        var volumes = book.volumes(file(id));
        assertThat(volumes).hasSize(8);
        book.write(clerk, id, volumes.stream().map(VolumeView::key).toList(), Map.of());
        settle(id);
        assertThat(file(id).state()).isEqualTo(FileState.DONE);
        assertThat(lines()).isEqualTo(messy.good());
        assertThat(book.name(file(id))).as("nothing of the file is kept").isEmpty();

        var second = looked("vb-den", "so-den.csv", messy.csv());
        checked(second, converting(), "");
        assertThat(file(second).good()).isZero();
        assertThat(book.kinds(file(second)).get("registry.serial.taken")).isGreaterThan(messy.good() / 2);
    }

    @Test
    @DisplayName("An imported line says for ever which file and line it came from, at the paper and in the ledger.")
    void aLineKnowsWhereItCameFrom() {
        var file = "STT;Số ký hiệu;Cơ quan;Ngày VB;Trích yếu\n7;15-CV/A;Sở A;3/2/2024;Việc thứ nhất\n";
        var id = written("vb-den", file);

        var origin = Objects.requireNonNull(found("15-CV/A").getFirst().origin());

        assertThat(origin.sha256()).isEqualTo(file(id).sha256());
        assertThat(origin.line()).isEqualTo(2);
        assertThat(origin.by()).isEqualTo(clerk.person());
        assertThat(office.sql()
                        .queryForObject(
                                "select convert_from(leaf, 'utf8') from ledger.entry where act = 'registry.line.imported'",
                                String.class))
                .contains(origin.sha256());
    }

    @Test
    @DisplayName("A book goes in whole or not at all, and what stopped it is told beside it; the other books go in.")
    void allOrNothingByBook() {
        var id = looked("vb-den", "a.csv", bytes("""
                so_ky_hieu,tac_gia,ngay_van_ban,trich_yeu
                1-CV/A,Tỉnh ủy A,01/02/2024,Vào sổ năm trước
                2-CV/A,Tỉnh ủy A,01/02/2025,Vào sổ năm sau
                """));
        checked(id, Map.of(), "");
        var unused =
                written("vb-den", "so_ky_hieu,tac_gia,ngay_van_ban,trich_yeu\n1-CV/A,Tỉnh ủy A,01/02/2024,Trước\n");

        book.write(clerk, id, List.of("2024/*/vb-den", "2025/*/vb-den"), Map.of());
        settle(id);

        assertThat(book.volumes(file(id)))
                .extracting(VolumeView::year, VolumeView::trouble, one -> one.writtenAt() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2024, "registry.duplicate.in-books", false),
                        org.assertj.core.groups.Tuple.tuple(2025, null, true));
        assertThat(file(id).state()).isEqualTo(FileState.CHECKED);
    }

    @Test
    @DisplayName("A work that was killed leaves no half book, says which books are in, and goes on where it stood.")
    void afterAKill() {
        var id = looked("vb-den", "a.csv", bytes("so_ky_hieu,tac_gia,ngay_van_ban\n1-CV/A,Sở A,01/02/2024\n"));
        checked(id, Map.of(), "");
        office.sql()
                .update(
                        "update interchange.old_file set state = 'WRITING', beat_at = ? where id = ?",
                        java.sql.Timestamp.from(office.now()),
                        id);
        assertThat(book.goesOn(file(id))).as("its last word is young").isTrue();
        assertThatThrownBy(() -> book.write(clerk, id, List.of("2024/*/vb-den"), Map.of()))
                .isInstanceOf(Refusal.class);

        office.forward(Duration.ofMinutes(1));

        assertThat(book.goesOn(file(id))).isFalse();
        book.write(clerk, id, List.of("2024/*/vb-den"), Map.of());
        settle(id);
        assertThat(file(id).state()).isEqualTo(FileState.DONE);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "A file is received sealed; nothing of it lies anywhere in clear, and nothing at all once it is dropped or in the books.")
    void nothingInClear() {
        var id = looked(
                "vb-den",
                "bi-danh-Hoa-Ban.csv",
                bytes("so_ky_hieu,tac_gia,ngay_van_ban,Tên Hoa Ban\n1-CV/A,Sở A,01/02/2024,Hoa Ban\n"));
        checked(id, Map.of(), "Hoa Ban");
        for (var table : List.of("old_file", "old_file_problem", "old_file_volume", "old_file_rows")) {
            assertThat(office.sql().queryForList("select t::text from interchange." + table + " t", String.class))
                    .noneMatch(row -> row.contains("Hoa") || row.contains("486f61"));
        }

        book.drop(clerk, id);

        assertThat(book.name(file(id))).isEmpty();
        assertThat(book.seen(file(id))).isEmpty();
        assertThat(office.sql().queryForObject("select count(*) from interchange.old_file_rows", Integer.class))
                .isZero();
        assertThatThrownBy(() -> book.write(clerk, id, List.of("2024/*/vb-den"), Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("A file is its bringer's alone.")
    void nobodyElseSeesIt() {
        var id = looked("vb-den", "a.csv", bytes("so_ky_hieu,tac_gia,ngay_van_ban\n1-CV/A,Sở A,01/02/2024\n"));
        var other = office.reader(Duty.CLERK_OUTGOING);
        assertThat(book.find(other, id)).isEmpty();
        assertThat(book.latest(other)).isEmpty();
        assertThatThrownBy(() -> book.drop(other, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.receive(other, "vb-den", "a.csv", bytes("a;b\n")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName(
            "An import is taken back as a whole, with a reason and a second person, until something was done with its papers.")
    void takenBack() {
        var back = office.bean(ImportTakingBack.class);
        var csv =
                "so_den,so_ky_hieu,tac_gia,ngay_van_ban,noi_nhan\n5,1-CV/A,Sở A,01/02/2024,A;B\n6,2-CV/A,Sở A,02/02/2024,\n";
        var id = written("vb-den", csv);
        var second = office.second(Duty.DEPUTY);
        assertThatThrownBy(() -> back.takeBack(clerk, id, "Nhập nhầm tệp", null))
                .isInstanceOf(Refusal.class);

        assertThat(back.takeBack(clerk, id, "Nhập nhầm tệp", second)).isEqualTo(2);

        assertThat(lines()).isZero();
        assertThat(book.volumes(file(id))).noneMatch(VolumeView::isIn);
        assertThat(office.sql()
                        .queryForObject(
                                "select last from registry.counter where scope = 'serial/vb-den/2024'", Integer.class))
                .isZero();
        var again = written("vb-den", csv);
        assertThat(lines()).as("and may come again").isEqualTo(2);
        office.bean(vn.somat.registry.DocumentDesk.class)
                .cancel(clerk, found("1-CV/A").getFirst().id(), "Bỏ", second);
        assertThatThrownBy(() -> back.takeBack(clerk, again, "Nhập nhầm tệp", second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("registry.old-book.touched");
        assertThat(lines()).as("all of them stay").isEqualTo(2);
    }

    private UUID written(String form, String csv) {
        var id = looked(form, "a.csv", bytes(csv));
        checked(id, Map.of(), "");
        book.write(
                clerk, id, book.volumes(file(id)).stream().map(VolumeView::key).toList(), Map.of());
        settle(id);
        return id;
    }

    private UUID looked(String form, String name, byte[] bytes) {
        var id = book.receive(clerk, form, name, bytes);
        settle(id);
        assertThat(file(id).state()).as(String.valueOf(file(id).trouble())).isEqualTo(FileState.LOOKED);
        return id;
    }

    /** As the page sends it: what was guessed, and what is said besides. */
    private void checked(UUID id, Map<String, String> more, String name) {
        var said = new java.util.HashMap<>(more);
        for (var group : plans.groups(clerk, file(id), book.seen(file(id)).orElseThrow(), null)) {
            group.sheets().forEach(sheet -> said.put("s" + sheet.sheet(), "on"));
            group.chosen().forEach((place, field) -> said.put("g" + group.number() + ".c" + place, field.key()));
        }
        plans.check(clerk, id, said, name);
        settle(id);
        assertThat(file(id).state()).as(String.valueOf(file(id).trouble())).isEqualTo(FileState.CHECKED);
    }

    private static Map<String, String> converting() {
        var said = new java.util.HashMap<String, String>();
        EnumSet.allOf(OldEncoding.class).forEach(one -> said.put("convert." + one.name(), "on"));
        return said;
    }

    private void settle(UUID id) {
        for (long end = System.nanoTime() + 180_000_000_000L; file(id).state().goesOn() && System.nanoTime() < end; ) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    private OldFile file(UUID id) {
        return book.find(clerk, id).orElseThrow();
    }

    private long lines() {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from registry.document", Long.class));
    }

    private List<DocumentView> found(String words) {
        return office.bean(Finding.class)
                .find(clerk, new Finding.Question(words, null, null, null, null, null, null, null))
                .documents();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
