package vn.somat.classification.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.classification.lists.SecretLists.Format;
import vn.somat.interchange.ImportProblem;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** A file is taken in whole or not at all. */
class ListFilesTests {

    private static final TestOffice OFFICE = TestOffice.party("2026-11-26");
    private static final String HEAD =
            "số quyết định,ngày ban hành,tên danh mục,lĩnh vực,hiệu lực từ,điều,khoản,điểm,độ mật,nội dung\n";

    private final SecretLists lists = OFFICE.bean(SecretLists.class);
    private final ListChanges changes = OFFICE.bean(ListChanges.class);
    private final Reader officer = OFFICE.reader(Duty.SECURITY_OFFICER);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private ListReport check(String file) {
        return changes.check(officer, file.getBytes(UTF_8));
    }

    @Test
    @DisplayName("Everything wrong with a CSV file is told by line and column: gaps, order, doubles, levels.")
    void csvFaults() {
        var report = check(HEAD + """
                81/QĐ-THU,01/03/2026,Danh mục thử,Y tế; dân số,15/03/2026,1,1,a,Tối mật,Một
                ,,,,,1,1,c,Tối mật,Thiếu điểm b
                ,,,,,1,3,,Tối mật,Thiếu khoản 2
                ,,,,,1,3,,Tối mật,Trùng
                ,,,,,1,2,,Tối mật,Ngược
                ,,,,,2,1,,Tuyệt mật,Độ cao hơn đứng sau
                ,,,,,2,2,,Mật,Hai độ trong một điều
                ,,,,,4,1,,Rất mật,Không có độ này
                ,,,,,4,x,,Mật,Khoản lạ
                ,,,,,5,1,,Mật,Quy ®Þnh vÒ c«ng t¸c
                """);

        assertThat(report.id()).as("nothing to take in").isNull();
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .contains(
                        tuple(3L, "điểm", "classification.import.gap.point"),
                        tuple(4L, "khoản", "classification.import.gap.clause"),
                        tuple(5L, "điều", "classification.import.twice"),
                        tuple(6L, "khoản", "classification.import.order"),
                        tuple(7L, "độ mật", "classification.import.level-order"),
                        tuple(8L, "độ mật", "classification.import.two-levels"),
                        tuple(9L, "độ mật", "classification.import.level"),
                        tuple(10L, "khoản", "classification.import.place"),
                        tuple(11L, "nội dung", "interchange.legacy.tcvn3"));
    }

    @Test
    @DisplayName(
            "Days that cannot be, a field nobody knows, a second decision and an overlap with another list are told.")
    void headFaults() {
        assertThat(check(HEAD + "82/QĐ-THU,01/03/2026,Danh mục thử,Chăn nuôi,15/02/2026,1,,,Mật,Một\n"
                                + "83/QĐ-THU,,,,,2,,,Mật,Hai\n")
                        .problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .contains(
                        tuple(2L, "lĩnh vực", "classification.import.field"),
                        tuple(3L, "số quyết định", "classification.import.two-decisions"));
        assertThat(check(
                                HEAD
                                        + "82/QĐ-THU,01/03/2026,Danh mục thử,Đối ngoại và hợp tác quốc tế,15/02/2026,1,,,Mật,Một\n")
                        .problems())
                .extracting(ImportProblem::column, ImportProblem::code)
                .containsExactly(
                        tuple("hiệu lực từ", "classification.import.before-issued"),
                        tuple("hiệu lực từ", "classification.import.overlap"));
    }

    @Test
    @DisplayName("A YAML file is told the same by its lines and keys; what is no YAML at its line.")
    void yamlFaults() {
        var report = check("""
                list:
                  number: 84/QĐ-THU
                  issued: 2026-02-30
                  title: Danh mục thử
                  field: y-te
                  colour: đỏ
                items:
                  - {article: 1, clause: 1, level: Mật}
                  - article: 1
                    clause: 3
                    level: Mật
                """);
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .contains(
                        tuple(3L, "issued", "interchange.date"),
                        tuple(6L, "colour", "classification.import.unknown-column"));
        assertThat(check("list:\n  number: [1\nitems:\n").problems())
                .extracting(ImportProblem::code)
                .containsExactly("classification.import.yaml");
        assertThat(check("list:\n  title: &a x\n  number: *a\n  field: y-te\nitems:\n  - {article: 2, level: Mật}\n")
                        .problems())
                .extracting(ImportProblem::line, ImportProblem::code)
                .contains(tuple(6L, "classification.import.gap.article"));
    }

    @Test
    @DisplayName(
            "A new list that says what it repeals ends it on the day before; what is exported is taken in again unchanged.")
    void repealsAndComesBack() {
        var old = take(HEAD + "85/QĐ-THU,01/03/2025,Danh mục cũ,y-te,01/03/2025,1,,,Mật,Một\n");
        var file = HEAD.replace("\n", ",bãi bỏ,từ khóa,câu hỏi,điều kiện\n")
                + "86/QĐ-THU,01/03/2026,Danh mục mới,y-te,15/03/2026,1,1,a,Tối mật,\"Lời, có dấu phẩy\",85/QĐ-THU,"
                + "sức khỏe^4; hồ sơ,Có tên người?,chưa công khai\n"
                + ",,,,,1,1,b,Tối mật,Lời b,,,,\n,,,,,2,,,Mật,Lời c,,,,\n";
        var id = take(file);

        assertThat(lists.list(old).to()).hasToString("2026-03-14");
        assertThat(lists.list(old).repealedBy()).isEqualTo(id);
        for (var format : Format.values()) {
            var again = check(lists.export(id, format));
            assertThat(again.problems()).as("%s", format).isEmpty();
            assertThat(again.existing()).isEqualTo(1);
            assertThat(again.added() + again.changed() + again.dropped())
                    .as("%s", format)
                    .isZero();
        }
        for (var list : lists.lists()) {
            if (list.open() && !lists.items(list.id()).isEmpty()) {
                var again = check(lists.export(list.id(), Format.YAML));
                assertThat(again.added() + again.changed() + again.dropped())
                        .as("%s", list.code())
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("A file does not undo a repeal, and is refused when somebody changed the list after it was checked.")
    void afterTheCheck() {
        var file = HEAD + "87/QĐ-THU,01/03/2025,Danh mục sửa,khoa-hoc-cong-nghe,01/03/2025,1,,,Mật,Một\n";
        var id = take(file);
        var report = check(file.replace("Một", "Hai"));
        changes.repeal(officer, id, LocalDate.of(2026, 1, 1), null, "Hết hiệu lực", OFFICE.second(Duty.HEAD));
        assertThatThrownBy(() -> changes.commit(officer, Objects.requireNonNull(report.id()), OFFICE.second(Duty.HEAD)))
                .hasMessageContaining("changed-meanwhile");
        take(file.replace("Một", "Ba"));
        assertThat(lists.list(id).to()).hasToString("2025-12-31");
        assertThat(lists.items(id)).extracting(ListItem::text).containsExactly("Ba");
    }

    private ListId take(String file) {
        var report = check(file);
        assertThat(report.problems()).isEmpty();
        return changes.commit(officer, Objects.requireNonNull(report.id()), OFFICE.second(Duty.HEAD));
    }
}
