package vn.somat.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.destruction.Carried;
import vn.somat.custody.destruction.CarryingOut;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.destruction.Electronic;
import vn.somat.custody.destruction.Electronic.What;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.destruction.Proposing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Finding;
import vn.somat.testing.TestOffice;
import vn.somat.vault.SealedBackups;
import vn.somat.vault.TestVault;

/** Hủy nội dung điện tử: what is looked for wherever it could still be read. */
@ExtendWith(OutputCaptureExtension.class)
class DestroyedContentTests {

    private static final String MARK = "QXZVTIEUHUY";

    @Test
    @DisplayName(
            "Of an electronic content no readable form is left: in rows, in what it is found by, in previews, in a later backup, in a log.")
    void nothingReadableIsLeft(CapturedOutput output) throws Exception {
        try (var office = TestOffice.party("2026-09-14")) {
            var paper = new Keeping(office).went("mat");
            office.bean(DocumentDesk.class)
                    .correct(
                            office.reader(Duty.CLERK_OUTGOING),
                            paper,
                            Map.of("title", "Kín " + MARK),
                            "Sửa " + MARK,
                            null);
            var clerk = office.reader(Duty.CLERK_OUTGOING);
            var files = office.bean(Attachments.class);
            var file = files.add(
                    clerk,
                    paper,
                    MARK + ".txt",
                    new ByteArrayInputStream((MARK + "\n").repeat(40).getBytes(UTF_8)));
            assertThat(files.preview(clerk, file, 0, 1).pages()).isNotEmpty();
            assertThat(found(office)).hasSize(1);
            var keys = keys(office, paper);
            assertThat(keys).hasSize(4);

            destroy(office, paper);

            assertThat(found(office)).isEmpty();
            assertThat(Objects.requireNonNull(
                                    catchThrowableOfType(Refusal.class, () -> files.preview(clerk, file, 0, 1)))
                            .code())
                    .isEqualTo("registry.attachment.removed");
            var line = office.bean(DocumentDesk.class).read(clerk, paper).orElseThrow();
            assertThat(line.title()).isNull();
            assertThat(line.destroyed()).isTrue();
            assertThat(files.of(clerk, paper).getFirst().name()).isEmpty();
            for (var key : keys) {
                assertThat(office.sql()
                                .queryForObject(
                                        "select wrapped is null from vault.content_key where content_id = ?",
                                        Boolean.class,
                                        key))
                        .isTrue();
            }
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from vault.content_chunk where content_id = any (?)",
                                    Integer.class,
                                    (Object) keys.toArray(UUID[]::new)))
                    .isZero();
            nowhereInRows(office);
            nowhereInABackup(office);
        }
        assertThat(output.getAll()).doesNotContainIgnoringCase(MARK);
    }

    private static void destroy(TestOffice office, DocumentId paper) {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var copies = new Keeping(office).copies(paper).stream().map(Carrier::id).toList();
        var id = office.bean(Destructions.class)
                .propose(
                        officer,
                        new Proposing(
                                "Hết giá trị",
                                "12-TTr/VP",
                                office.today(),
                                copies,
                                List.of(new Electronic(paper, What.FILES), new Electronic(paper, What.WORDS))));
        office.bean(DestructionDecisions.class)
                .decide(office.reader(Duty.HEAD), id, List.of(1, 2, 3, 4, 5, 6), "34-QĐ/TU");
        office.bean(CarryingOut.class)
                .execute(
                        office.reader(Duty.CLERK_OUTGOING),
                        id,
                        new Carried("05-BB/TH", Method.WIPED, "Nghiền, hủy khóa", "Kho", null, true),
                        office.second(Duty.SECURITY_OFFICER));
    }

    private static List<?> found(TestOffice office) {
        return office.bean(Finding.class)
                .find(office.reader(Duty.HEAD), new Finding.Question(MARK, null, null, null, null, null, null, null))
                .documents();
    }

    /** Of every content that holds a word of the paper: its line, its files, its copies, what it was decided on by. */
    private static List<UUID> keys(TestOffice office, DocumentId paper) {
        return office.sql().queryForList("""
                        select content from registry.document where id = ?1
                        union select content from registry.attachment where document = ?1
                        union select content from custody.carrier where document = ?1 and content is not null
                        union select content from classification.determination where document = ?1
                        """.replace("?1", "'" + paper.value() + "'"), UUID.class);
    }

    private static void nowhereInRows(TestOffice office) {
        var hex = HexFormat.of().formatHex(MARK.getBytes(UTF_8));
        for (var table : office.sql()
                .queryForList(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in "
                                + "('pg_catalog', 'information_schema')",
                        String.class)) {
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from " + table + " t where t::text ilike ? or t::text ilike ?",
                                    Integer.class,
                                    "%" + MARK + "%",
                                    "%" + hex + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(office.sql().queryForObject("select max(length(terms)) from registry.document", Integer.class))
                .isZero();
    }

    private static void nowhereInABackup(TestOffice office) throws Exception {
        var desk = office.bean(BackupDesk.class);
        var out = new ByteArrayOutputStream();
        assertThat(desk.writeAtConsole(out, rows -> {}).rows()).isPositive();
        try (var plain = office.bean(SealedBackups.class)
                .open(new ByteArrayInputStream(out.toByteArray()), TestVault.PASSPHRASE.toCharArray())) {
            var text = new String(new InflaterInputStream(plain).readAllBytes(), UTF_8);
            assertThat(text).contains("destroyed_part").doesNotContainIgnoringCase(MARK);
        }
    }
}
