package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Accounts;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.testing.TestOffice;
import vn.somatverifier.Main;

/** Từ phát hiện đến kết thúc, biên bản, bộ hồ sơ cho đoàn. */
class FindingTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final Reader drafter = office.reader(Duty.DRAFTER);
    private final InspectionDesk desk = office.bean(InspectionDesk.class);
    private final Inspections inspections = office.bean(Inspections.class);
    private final FindingDesk findings = office.bean(FindingDesk.class);
    private final FindingBook book = office.bean(FindingBook.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private InspectionId going(String level) {
        var today = office.today();
        var id = desk.enter(
                officer, new NewInspection(Kind.SELF, null, null, today, today, null, "Ông Khang", "Bà Hà", level));
        desk.begin(officer, id, 1);
        return id;
    }

    private FindingId found(InspectionId id) {
        return findings.found(
                officer,
                id,
                new NewFinding(
                        "l.3",
                        "Máy QXZV chưa kiểm tra",
                        "Đưa máy đi kiểm tra",
                        office.today().plusDays(10),
                        drafter.person().value()));
    }

    private void conclude(InspectionId id) {
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, id)
                .checklist()
                .questions()
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, id, inspections.find(officer, id).acts(), given);
        desk.conclude(officer, id, inspections.find(officer, id).acts(), "Chấp hành tốt", office.second(Duty.HEAD));
    }

    @Test
    @DisplayName(
            "A finding has its recommendation, its day and who answers for it; they say when it is remedied, somebody else looks again and closes it or sends it back until another day, however close together they ask; who answers for it is cleared for it.")
    void closed() {
        var id = going("mat");
        var finding = found(id);
        assertThat(book.open(drafter, office.today(), office.today().plusDays(30), 10))
                .extracting(Finding::id)
                .contains(finding);
        assertThat(book.read(drafter, finding).what()).contains("QXZV");
        assertThat(refused(() -> book.read(office.reader(Duty.ARCHIVIST), finding))
                        .kind())
                .isNotNull();
        assertThat(refused(() -> findings.close(officer, finding, 1, "Đã xem")).code())
                .isEqualTo("safeguards.inspection.finding-not-now");
        findings.remedied(drafter, finding, 1, "Đã đưa đi kiểm tra");
        assertThat(refused(() -> findings.remedied(drafter, finding, 2, "Nữa")).code())
                .isEqualTo("safeguards.inspection.finding-not-now");
        findings.sendBack(officer, finding, 2, office.today().plusDays(20), "Chưa có biên bản QXZV");
        assertThat(book.read(officer, finding).rounds()).isEqualTo(1);
        assertThat(book.read(officer, finding).due()).isEqualTo(office.today().plusDays(20));
        findings.remedied(officer, finding, 3, "Đã có biên bản");
        assertThat(refused(() -> findings.close(officer, finding, 4, "Đã xem")).code())
                .isEqualTo("safeguards.inspection.own-remedy");
        findings.close(office.reader(Duty.HEAD), finding, 4, "Đã xem biên bản");
        assertThat(book.read(officer, finding).state()).isEqualTo(Finding.State.CLOSED);
        assertThat(book.read(officer, finding).steps())
                .extracting(Finding.Step::kind)
                .containsExactly(
                        Finding.Done.CLOSED,
                        Finding.Done.REMEDIED,
                        Finding.Done.SENT_BACK,
                        Finding.Done.REMEDIED,
                        Finding.Done.FOUND);
        assertThat(office.sql()
                        .queryForList(
                                "select * from safeguards.inspection_finding_step where finding = ?", finding.value())
                        .toString())
                .doesNotContain("QXZV");
        askedTogether(found(id));
        var low = office.person(Duty.COPY_CLERK);
        office.bean(Accounts.class).first("sao-chup-thap", low, TestOffice.PASSWORD.toCharArray(), 0);
        assertThat(refused(() -> findings.found(
                                officer, id, new NewFinding("l.3", "Máy", "Kiểm tra", office.today(), low.value())))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("safeguards.inspection.responsible-not-cleared");
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update safeguards.inspection_finding set state = 'OPEN', steps = steps + 1 where id = ?",
                                finding.value()))
                .isInstanceOf(DataAccessException.class);
    }

    /** While the officer says that it is remedied, they ask already to close it. */
    private void askedTogether(FindingId finding) {
        var asked = new AtomicReference<CompletableFuture<Refusal>>();
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            findings.remedied(officer, finding, 1, "Đã xong");
            asked.set(
                    CompletableFuture.supplyAsync(() -> refused(() -> findings.close(officer, finding, 2, "Tự xem"))));
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        });
        assertThat(Objects.requireNonNull(asked.get()).join().code()).isEqualTo("safeguards.inspection.own-remedy");
    }

    @Test
    @DisplayName("What is not remedied on its day is told, and the day moves only with a reason.")
    void extended() {
        var finding = found(going("thuong"));
        assertThat(refused(() -> findings.extend(
                                officer, finding, 1, office.today().minusDays(1), "Chờ"))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("due");
        assertThat(refused(() -> findings.extend(
                                officer, finding, 1, office.today().plusDays(40), " "))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("said");
        assertThat(book.read(officer, finding).overdue(office.today().plusDays(11)))
                .isTrue();
        findings.extend(officer, finding, 1, office.today().plusDays(40), "Chờ công an");
        assertThat(book.read(officer, finding).overdue(office.today().plusDays(11)))
                .isFalse();
        var wrong = refused(() -> findings.found(
                officer,
                going("thuong"),
                new NewFinding("z.1", " ", "", office.today().minusDays(1), null)));
        assertThat(wrong.flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("what", "advice", "question", "due", "responsible");
    }

    @Test
    @DisplayName(
            "An inspection is closed when every finding is; the minutes have every question, what is recommended, and places to sign.")
    void minutes() throws Exception {
        var id = going("mat");
        var finding = found(id);
        conclude(id);
        assertThat(refused(() -> desk.close(
                                officer, id, inspections.find(officer, id).acts()))
                        .code())
                .isEqualTo("safeguards.inspection.findings-open");
        try (var pdf = Loader.loadPDF(office.bean(InspectionMinutes.class).print(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "BIÊN BẢN KIỂM TRA",
                            "Văn phòng Tỉnh ủy",
                            "Ông Khang",
                            "L.3",
                            "Máy QXZV chưa kiểm tra",
                            "Chấp hành tốt",
                            "Đại diện nơi được kiểm tra");
        }
        findings.remedied(drafter, finding, 1, "Xong");
        findings.close(officer, finding, 2, "Đã xem");
        desk.close(officer, id, inspections.find(officer, id).acts());
        assertThat(inspections.find(officer, id).state()).isEqualTo(Inspection.State.CLOSED);
        var compared = inspections.compare(officer);
        assertThat(compared.lines()).extracting(line -> line.inspection().id()).contains(id);
        assertThat(compared.years()).containsKey(2026);
    }

    @Test
    @DisplayName(
            "The kit opens with nothing installed: ledger, checklist as the registers answer it, and a signed list of every file that the verifier checks; no title is in it.")
    void kit(@TempDir Path folder) throws Exception {
        new Keeping(office).came("mat", 1);
        var out = new ByteArrayOutputStream();
        office.bean(InspectorsKit.class).write(office.reader(Duty.INSPECTOR), out);
        unpack(out.toByteArray(), folder);
        var page = Files.readString(folder.resolve("de-cuong.html"));
        assertThat(page).contains("chưa có quy chế, nội quy", "D.2").doesNotContain("QXZV", "<script", "http");
        assertThat(Files.readString(folder.resolve("nhat-ky/entries.jsonl"))).doesNotContain("QXZV");
        var said = new ByteArrayOutputStream();
        var voice = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Main.run(voice, "verify-kit", folder.toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        Files.writeString(folder.resolve("de-cuong.html"), page.replace("D.2", "D.9"));
        assertThat(Main.run(voice, "verify-kit", folder.toString())).isEqualTo(Main.TAMPERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("de-cuong.html");
        assertThat(said.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .startsWith("BỘ HỒ SƠ KHÔNG CÒN NGUYÊN");
        Files.writeString(folder.resolve("de-cuong.html"), page);
        Files.writeString(folder.resolve("them.txt"), "x");
        assertThat(Main.run(voice, "verify-kit", folder.toString())).isEqualTo(Main.TAMPERED);
        Files.delete(folder.resolve("them.txt"));
        var list = folder.resolve("kit.txt");
        Files.writeString(list, Files.readString(list).replaceFirst("file [0-9a-f]{8}", "file 00000000"));
        assertThat(Main.run(voice, "verify-kit", folder.toString())).isEqualTo(Main.TAMPERED);
        assertThat(refused(() -> office.bean(InspectorsKit.class).write(drafter, out))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "A sample is drawn once of each kind by the number that was said aloud, from a list that is kept; whoever has both draws the same.")
    void sampled() throws Exception {
        var keeping = new Keeping(office);
        for (int i = 0; i < 6; i++) {
            var unused = keeping.came("mat", 1);
        }
        var sampling = office.bean(Sampling.class);
        var one = going("thuong");
        sampling.draw(officer, one, "papers", "2718", 3);
        var other = going("thuong");
        sampling.draw(officer, other, "papers", "2718", 3);
        var drawn = sampling.of(officer, one).getFirst();
        assertThat(drawn.lines()).hasSize(3);
        assertThat(drawn.lines())
                .isEqualTo(sampling.of(officer, other).getFirst().lines());
        assertThat(drawn.lines().stream().map(SampleLine::label).toList()).isEqualTo(byHand("2718", drawn.list(), 3));
        assertThat(refused(() -> sampling.draw(officer, one, "papers", "1", 2)).code())
                .isEqualTo("safeguards.inspection.drawn-before");
        assertThat(refused(() -> sampling.draw(officer, other, "khac", " ", 0)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("seed", "size", "what");
        assertThat(refused(() -> sampling.see(
                                officer, one, "papers", Map.of(2, new SampleSeen(SampleResult.DIFFERS, " "))))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("note");
        sampling.see(
                officer,
                one,
                "papers",
                Map.of(
                        1, new SampleSeen(SampleResult.SEEN, null),
                        2, new SampleSeen(SampleResult.DIFFERS, "Thiếu một tờ QXZV")));
        var seen = sampling.of(officer, one).getFirst();
        assertThat(seen.unseen()).isEqualTo(1);
        assertThat(seen.lines().get(1).note()).isEqualTo("Thiếu một tờ QXZV");
        assertThat(office.sql()
                        .queryForList("select * from safeguards.inspection_sample_line")
                        .toString())
                .doesNotContain("QXZV");
        assertThatThrownBy(() -> office.sql().update("update safeguards.inspection_sample set seed = '1'"))
                .isInstanceOf(DataAccessException.class);
        try (var pdf = Loader.loadPDF(office.bean(InspectionMinutes.class).print(officer, one))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("2718", "Khác với sổ", "Thiếu một tờ QXZV");
        }
        assertThat(refused(() -> sampling.of(drafter, one)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "The samples of the kit are the lists they were drawn from, and whoever follows its recipe draws the same.")
    void samplesInTheKit(@TempDir Path folder) throws Exception {
        var unused = new Keeping(office).came("mat", 1);
        var one = going("thuong");
        var sampling = office.bean(Sampling.class);
        sampling.draw(officer, one, "papers", "3141", 1);
        var drawn = sampling.of(officer, one).getFirst();
        var out = new ByteArrayOutputStream();
        office.bean(InspectorsKit.class).write(office.reader(Duty.INSPECTOR), out);
        unpack(out.toByteArray(), folder);
        var name = office.bean(Inspections.class).find(officer, one).label() + "-papers.txt";
        var list = folder.resolve("mau").resolve(name);
        assertThat(Files.readAllLines(list)).isEqualTo(drawn.list());
        var recipe = Files.readString(folder.resolve("mau/RUT-LAI.txt"));
        var picked = drawn.lines().getFirst().label();
        assertThat(recipe).contains(name, "3141", picked).doesNotContain("QXZV");
        var shell = recipe.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("while") && line.contains(name))
                .findFirst()
                .orElseThrow();
        var run = new ProcessBuilder("sh", "-c", shell)
                .directory(folder.resolve("mau").toFile())
                .start();
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(picked);
        assertThat(byHand("3141", Files.readAllLines(list), 1)).containsExactly(picked);
        var voice = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(voice, "verify-kit", folder.toString())).isZero();
        Files.writeString(list, Files.readString(list) + "thêm\n");
        assertThat(Main.run(voice, "verify-kit", folder.toString())).isEqualTo(Main.TAMPERED);
    }

    /** As the guide tells a stranger to do it. */
    private static List<String> byHand(String seed, List<String> list, int size) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var lines = new TreeMap<String, String>();
        for (var line : list) {
            lines.put(
                    HexFormat.of().formatHex(digest.digest((seed + "\n" + line).getBytes(StandardCharsets.UTF_8))),
                    line);
        }
        return lines.values().stream().limit(size).toList();
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, in.readAllBytes());
            }
        }
    }

    @Test
    @DisplayName(
            "An account with an end opens nothing from that moment on, for a page that is open as for a new sign-in.")
    void ended() {
        var accounts = office.bean(Accounts.class);
        var unused = office.second(Duty.INSPECTOR);
        var readers = office.bean(Readers.class);
        var admin = office.reader(Duty.ADMINISTRATOR);
        var account = readers.named("inspector").orElseThrow().account();
        assertThat(refused(() -> accounts.end(admin, account, office.now()))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("access.account.end-past");
        accounts.end(admin, account, office.now().plusSeconds(3600));
        assertThat(readers.of(account)).isPresent();
        office.forward(Duration.ofHours(2));
        assertThat(readers.of(account)).isEmpty();
        assertThat(readers.named("inspector")).isEmpty();
        assertThat(refused(() -> accounts.end(office.reader(Duty.SECURITY_OFFICER), account, null))
                        .code())
                .isEqualTo("access.account.over");
        accounts.enable(admin, account);
        assertThat(readers.of(account)).isPresent();
    }
}
