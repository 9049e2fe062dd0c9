package vn.somat.interchange.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.classification.determination.Determination;
import vn.somat.classification.determination.Drafting;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookDesk;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;

/** A run of papers from a spreadsheet: numbered one after the other, each exactly once, whatever happens meanwhile. */
class BatchTests {

    private static final String ROWS = """
            Họ tên,Huy hiệu,Nơi nhận
            Nguyễn Thị Hoà QXZV,30,Đảng ủy xã An Lộc; 2
            Trần Văn Bé,40,Đảng ủy xã Bình Sơn
            Lê Thị Tư,,Đảng ủy xã An Lộc
            Trần Văn Bé,40,Đảng ủy xã Bình Sơn
            Phạm Năm,50,Đảng ủy xã Cẩm Giang
            """;

    private final TestOffice office = TestOffice.party("2026-11-26");
    private BatchDesk desk;
    private BatchReading reading;
    private BatchClockwork clockwork;
    private Reader clerk;

    @BeforeEach
    void open() {
        desk = office.bean(BatchDesk.class);
        reading = office.bean(BatchReading.class);
        clockwork = office.bean(BatchClockwork.class);
        var unused = office.second(Duty.CLERK_OUTGOING);
        clerk = office.bean(Readers.class).named("clerk-outgoing").orElseThrow();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "A run is looked through before anything has a number; a row that is not right says why and gets none.")
    void rowsAreLookedThrough() {
        var batch = prepared(ROWS);

        assertThat(reading.find(clerk, batch).state()).isEqualTo(BatchState.CHECKING);
        clockwork.work();
        var view = reading.find(clerk, batch);
        assertThat(view.state()).isEqualTo(BatchState.READY);
        assertThat(view.rows()).isEqualTo(5);
        assertThat(view.good()).isEqualTo(3);
        assertThat(reading.wrong(clerk, batch, 0))
                .extracting(row -> row.line() + " " + row.flaws().getFirst().code())
                .containsExactly("4 interchange.batch.empty-cell", "5 interchange.batch.twice");
        var first = reading.row(clerk, batch, 1);
        assertThat(first.title()).isEqualTo("Tặng Huy hiệu 30 năm tuổi Đảng cho đồng chí Nguyễn Thị Hoà QXZV");
        assertThat(first.recipients().getFirst().copies()).isEqualTo(2);
        assertThat(first.text()).contains("Điều 1. Tặng đồng chí Nguyễn Thị Hoà QXZV");
        assertThat(papers()).isZero();
    }

    @Test
    @DisplayName(
            "The papers of a run are numbered in their order, each as if it had been typed, with its own ledger entry.")
    void papersAreNumberedInTheirOrder() {
        var batch = prepared(ROWS);
        clockwork.work();

        desk.start(clerk, batch);
        clockwork.work();

        var view = reading.find(clerk, batch);
        assertThat(view.state()).isEqualTo(BatchState.DONE);
        assertThat(view.done()).isEqualTo(3);
        assertThat(List.of(1, 2, 5))
                .extracting(row -> reading.row(clerk, batch, row).row().number())
                .containsExactly("01-QĐ/TU", "02-QĐ/TU", "03-QĐ/TU");
        assertThat(acts("registry.outgoing.registered")).isEqualTo(3);
        assertThat(acts("interchange.batch.ended")).isEqualTo(1);
        assertThat(office.bean(BookDesk.class).lines(clerk, office.book("vb-di"), null, 10))
                .extracting(paper -> paper.serial() + " " + paper.title())
                .first()
                .isEqualTo("3 Tặng Huy hiệu 50 năm tuổi Đảng cho đồng chí Phạm Năm");
    }

    @Test
    @DisplayName("A run that was paused, or killed, goes on exactly where it stood; no row is numbered twice.")
    void aRunGoesOnWhereItStood() {
        var batch = prepared(many(40));
        clockwork.work();
        desk.start(clerk, batch);
        var work = office.bean(BatchWork.class);

        assertThat(work.some(batch, 7)).isTrue();
        desk.pause(clerk, batch);
        assertThat(work.some(batch, 7)).isFalse();
        assertThat(reading.find(clerk, batch).done()).isEqualTo(7);
        desk.start(clerk, batch);
        office.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand(clerk.actor(), null));
        clockwork.work();
        assertThat(papers()).isEqualTo(7);
        TestVault.open(office.bean(Vault.class));
        // Two programs at once, as after a restart beside one that still runs.
        var other =
                Thread.ofPlatform().start(() -> assertThat(work.some(batch, 60)).isIn(true, false));
        clockwork.work();
        join(other);

        assertThat(reading.find(clerk, batch).done()).isEqualTo(40);
        assertThat(papers()).isEqualTo(40);
        assertThat(office.sql().queryForObject("select max(serial) from registry.document", Integer.class))
                .isEqualTo(40);
        assertThat(office.sql()
                        .queryForObject("select count(distinct document) from interchange.batch_row", Integer.class))
                .isEqualTo(40);
    }

    @Test
    @DisplayName("Connections that are cut in the middle of it leave no half paper and no gap; the run goes on.")
    void cutConnectionsLeaveNothingHalf() throws InterruptedException {
        var batch = prepared(many(150));
        clockwork.work();
        desk.start(clerk, batch);
        for (int cut = 0; cut < 8; cut++) {
            var working = Thread.ofPlatform().start(clockwork::work);
            Thread.sleep(30 + 7L * cut);
            cutAll();
            working.join();
            if (reading.find(clerk, batch).state() == BatchState.PAUSED) {
                desk.start(clerk, batch);
            }
        }
        clockwork.work();

        assertThat(reading.find(clerk, batch).state()).isEqualTo(BatchState.DONE);
        assertThat(reading.find(clerk, batch).done()).isEqualTo(150);
        assertThat(papers()).isEqualTo(150);
        assertThat(count("select max(serial) from registry.document")).isEqualTo(150);
        assertThat(acts("registry.outgoing.registered")).isEqualTo(150);
    }

    private void cutAll() {
        try {
            var unused = count(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user");
        } catch (DataAccessException cutToo) {
            // It was this one's.
        }
    }

    @Test
    @DisplayName("What keeps one row keeps that row; what would keep all of them stops the run, which waits.")
    void whatWouldKeepAllStopsTheRun() {
        var batch = prepared(many(6));
        clockwork.work();
        desk.start(clerk, batch);
        var unused = office.bean(BatchWork.class).some(batch, 2);
        office.sql().update("update access.account set disabled_at = now() where username = 'clerk-outgoing'");

        clockwork.work();

        var view = reading.find(office.reader(Duty.CLERK_OUTGOING), batch);
        assertThat(view.state()).isEqualTo(BatchState.PAUSED);
        assertThat(view.why()).isEqualTo("interchange.batch.nobody");
        assertThat(view.failed()).isZero();
        assertThat(view.left()).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "A cancelled run keeps the numbers it gave and gives no more; its words can be destroyed, its account stays.")
    void aCancelledRunGivesNoMore() {
        var batch = prepared(many(6));
        clockwork.work();
        desk.start(clerk, batch);
        var unused = office.bean(BatchWork.class).some(batch, 2);

        desk.cancel(clerk, batch);
        clockwork.work();
        refused(() -> desk.start(clerk, batch), "interchange.batch.state.CANCELLED");
        desk.forget(clerk, batch);

        assertThat(papers()).isEqualTo(2);
        assertThat(reading.find(clerk, batch).left()).isEqualTo(4);
        refused(() -> reading.row(clerk, batch, 1), "interchange.batch.forgotten");
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from interchange.batch_row where cells is not null", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName("The same file is not numbered twice in the same book unless somebody says so.")
    void theSameFileIsNotNumberedTwice() {
        var batch = prepared(many(2));
        clockwork.work();
        desk.start(clerk, batch);
        clockwork.work();

        refused(() -> prepared(many(2)), "interchange.batch.again");
        assertThat(desk.prepare(clerk, order("thuong", null), bytes(many(2)), true))
                .isNotNull();
    }

    @Test
    @DisplayName("A secret run rests on a standing decision, and nothing of any run lies in the database in the clear.")
    void nothingLiesInTheClear() {
        refused(() -> desk.prepare(clerk, order("mat", null), bytes(ROWS), false), "interchange.batch.decision");
        refused(
                () -> desk.prepare(clerk, order("tuyet-mat", null), bytes(ROWS), false),
                "interchange.batch.one-by-one");
        var batch = prepared(ROWS);
        clockwork.work();
        desk.start(clerk, batch);
        clockwork.work();

        var stored = office.sql()
                .queryForList("select b::text, r::text from interchange.batch b, interchange.batch_row r")
                .toString();
        for (var word : List.of("QXZV", "Phạm Năm", "Huy hiệu", "Bình Sơn")) {
            assertThat(stored).doesNotContain(word).doesNotContain(hex(word));
        }
    }

    @Test
    @DisplayName("A field that is no column, and what is wrong with all rows, is refused before anything is stored.")
    void whatIsWrongWithAllIsRefusedAtOnce() {
        var texts = new BatchTexts("Nguyễn Văn An", "Tặng {{Họ và tên đệm}}", null, null, null);
        refused(() -> desk.prepare(clerk, with(texts), bytes(ROWS), false), "interchange.batch.unknown-column");
        var open = new BatchTexts("Nguyễn Văn An", "Tặng {{họ tên", null, null, null);
        refused(() -> desk.prepare(clerk, with(open), bytes(ROWS), false), "interchange.batch.open-field");
        refused(() -> desk.prepare(clerk, order("mật", null), bytes(ROWS), false), "registry.level.unknown");
        refused(() -> desk.prepare(clerk, order("thuong", null), bytes("Họ tên\n"), false), "interchange.empty");
        refused(
                () -> desk.prepare(clerk, order("thuong", null), bytes("Họ tên,A\nQuy ®Þnh vÒ c«ng t¸c,1\n"), false),
                "interchange.batch.unreadable");
        refused(
                () -> desk.prepare(office.reader(Duty.CLERK_INCOMING), order("thuong", null), bytes(ROWS), false),
                "access.refused.duty");
        assertThat(office.sql().queryForObject("select count(*) from interchange.batch", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName(
            "The account of a run says of every row its number or why it has none; of a secret run it holds no words.")
    void theAccountSaysItOfEveryRow() throws IOException {
        var batch = prepared(ROWS + "=1+1,60,Đảng ủy xã Định An\n");
        clockwork.work();
        desk.start(clerk, batch);
        clockwork.work();

        var all = account(batch, false);
        assertThat(all.lines()).hasSize(7);
        assertThat(all)
                .contains("\"1\";\"2\";\"đã có số\";\"01-QĐ/TU\";\"\";\"Nguyễn Thị Hoà QXZV\"")
                .contains("\"Ô ở cột 2 để trống.\"")
                .contains("\"'=1+1\"");
        assertThat(account(batch, true).lines()).hasSize(3);

        var secret = secret(ROWS);
        clockwork.work();
        desk.start(clerk, secret);
        clockwork.work();
        assertThat(reading.find(clerk, secret).done()).isEqualTo(3);
        assertThat(account(secret, false)).contains("đã có số").doesNotContain("QXZV");
        var unused = reading.row(clerk, secret, 1);
        assertThat(acts("interchange.batch.read")).isEqualTo(1);
        assertThat(office.sql().queryForObject("select count(*) from custody.carrier", Integer.class))
                .as("copies that somebody answers for")
                .isPositive();
        assertThat(reading.page(office.reader(Duty.CLERK_OUTGOING, 0), null))
                .extracting(BatchView::id)
                .containsExactly(batch);
    }

    @Test
    @DisplayName("The papers of a run are printed in pieces, one behind the other; the ledger says so before.")
    void papersArePrintedInPieces() throws IOException {
        var paper = office.bean(BatchPaper.class);
        var batch = prepared(many(BatchPaper.PIECE + 2));
        clockwork.work();
        refused(
                () -> paper.piece(clerk, batch, 1, 2, OutputStream.nullOutputStream()),
                "interchange.batch.nothing-printed");
        desk.start(clerk, batch);
        clockwork.work();

        var one = new ByteArrayOutputStream();
        paper.piece(clerk, batch, 2, 3, one);
        try (var pdf = Loader.loadPDF(one.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Số: 02-QĐ/TU", "Số: 03-QĐ/TU", "Điều 1. Tặng đồng chí Đảng viên thứ 2", "Nguyễn Văn An");
        }
        refused(() -> paper.piece(clerk, batch, 1, 9999, OutputStream.nullOutputStream()), "interchange.batch.piece");
        var all = new ByteArrayOutputStream();
        paper.all(clerk, batch, all);
        int pages = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(all.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                try (var pdf = Loader.loadPDF(zip.readAllBytes())) {
                    pages += pdf.getNumberOfPages();
                }
            }
        }
        assertThat(pages).isEqualTo(BatchPaper.PIECE + 2);
        assertThat(acts("interchange.batch.printed")).isEqualTo(2);
    }

    private String account(UUID batch, boolean wrong) throws IOException {
        var out = new ByteArrayOutputStream();
        office.bean(BatchAccount.class).write(clerk, batch, wrong, Locale.of("vi"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private UUID secret(String rows) {
        var drafting = new Drafting(office);
        var standing = drafting.decided(drafting.of("mat")
                .kind(Determination.Kind.STANDING, "document")
                .to()
                .valid(office.today().plusMonths(1)));
        return desk.prepare(clerk, order("mat", standing.value()), bytes(rows), false);
    }

    private UUID prepared(String rows) {
        return desk.prepare(clerk, order("thuong", null), bytes(rows), false);
    }

    private BatchOrder with(BatchTexts texts) {
        var order = order("thuong", null);
        return new BatchOrder(
                order.book(), order.date(), order.type(), null, order.level(), null, null, 1, null, null, texts);
    }

    private BatchOrder order(String level, @Nullable UUID decision) {
        return new BatchOrder(
                office.book(level.equals("thuong") ? "vb-di" : "bmnn-di"),
                office.today(),
                level.equals("thuong") ? "QĐ" : "CV",
                null,
                level,
                null,
                null,
                1,
                null,
                decision,
                new BatchTexts(
                        "Nguyễn Văn An",
                        "Tặng Huy hiệu {{ huy hieu }} năm tuổi Đảng cho đồng chí {{Họ tên}}",
                        "{{nơi nhận}}\nLưu Văn phòng",
                        null,
                        "Điều 1. Tặng đồng chí {{họ tên}} Huy hiệu.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."));
    }

    private static String many(int rows) {
        var text = new StringBuilder("Họ tên,Huy hiệu,Nơi nhận\n");
        for (int i = 1; i <= rows; i++) {
            text.append("Đảng viên thứ ").append(i).append(",30,Đảng ủy xã An Lộc\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(bytes(word));
    }

    private int papers() {
        return count("select count(*) from registry.document");
    }

    private int acts(String act) {
        return count("select count(*) from ledger.entry where act = '" + act + "'");
    }

    private int count(String query) {
        return Objects.requireNonNull(office.sql().queryForObject(query, Integer.class));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
