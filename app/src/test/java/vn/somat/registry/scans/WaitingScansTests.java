package vn.somat.registry.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;
import vn.somat.access.Access;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.Previews;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.ScanDecisions;
import vn.somat.registry.ScanMatter;
import vn.somat.registry.TestPapers;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultSealed;

/** The watched folder: what the scanner lays there comes in sealed, once, and goes to its entry with one stroke. */
class WaitingScansTests {

    @TempDir
    private Path folder;

    private final TestOffice office = TestOffice.party("2026-11-20");
    private final WaitingScans scans = office.bean(WaitingScans.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "A scan that is complete is taken in sealed and leaves the folder; one that still grows is left alone.")
    void takenInOnce() throws IOException {
        var watched = watched();
        var file = folder.resolve("may quet 01.png");
        var picture = picture("Trang một");
        Files.write(file, java.util.Arrays.copyOf(picture, picture.length - 20));
        assertThat(watched.look()).isZero();
        Files.write(file, picture);
        assertThat(watched.look()).as("it has just changed").isZero();

        assertThat(watched.look()).isEqualTo(1);

        assertThat(file).doesNotExist();
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var waiting = scans.waiting(clerk, 9);
        assertThat(waiting).extracting(WaitingScan::name).containsExactly("may quet 01.png");
        assertThat(scans.look(clerk, waiting.getFirst().id(), 0).pages()).hasSize(1);
        assertThat(office.sql().queryForObject("select t::text from registry.waiting_scan t", String.class))
                .doesNotContain("may quet");
        Files.write(file, picture);
        watched.look();
        watched.look();
        assertThat(file).as("the same again").doesNotExist();
        assertThat(scans.count(clerk)).isEqualTo(1);
        assertThat(scans.count(office.reader(Duty.CLERK_INCOMING, 0)))
                .as("who is not cleared for what may lie there")
                .isZero();
        assertThatThrownBy(() -> scans.waiting(office.reader(Duty.ADMINISTRATOR), 9))
                .isInstanceOf(Refusal.class);
        assertThat(acts("registry.scan.received")).isEqualTo(1);
        assertThat(acts("registry.scan.read")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "What can be no scan, or never comes to its end, is put aside with a message; nothing else is touched.")
    void putAside() throws IOException {
        var watched = watched();
        Files.writeString(folder.resolve("ghi chu.txt"), "không phải bản quét");
        Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7 nửa chừng");
        Files.writeString(folder.resolve(".an.pdf"), "%PDF-1.7 %%EOF");
        for (int look = 0; look < 40; look++) {
            watched.look();
        }
        var aside = folder.resolve(ScanFolder.ASIDE);
        assertThat(aside.resolve("ghi chu.txt")).exists();
        Files.writeString(folder.resolve("ghi chu.txt"), "một tệp khác cùng tên");
        watched.look();
        watched.look();
        assertThat(Files.readString(aside.resolve("ghi chu.txt"))).isEqualTo("không phải bản quét");
        assertThat(Files.readString(aside.resolve("2-ghi chu.txt"))).isEqualTo("một tệp khác cùng tên");
        assertThat(Files.readString(aside.resolve("cut.pdf.txt"))).contains("quét lại");
        assertThat(folder.resolve(".an.pdf")).exists();
        assertThat(scans.count(office.reader(Duty.CLERK_INCOMING))).isZero();
    }

    @Test
    @DisplayName(
            "What is said of the watched folder and of reading is for whom it concerns: files and papers that are not the reader's are not counted either.")
    void theStateOfTheFolder() throws IOException {
        var watched = watched();
        var watch = new FolderWatch(
                watched,
                settings(folder),
                office.bean(WaitingScanStore.class),
                office.bean(ScanDecisions.class),
                office.bean(Access.class));
        var clerk = office.reader(Duty.CLERK_INCOMING);
        assertThat(watch.state(clerk).lookedAt()).isNull();
        Files.writeString(folder.resolve("ghi chu.txt"), "không phải bản quét");
        Files.write(folder.resolve("a.png"), picture("A"));
        Files.writeString(folder.resolve("moi.pdf"), "%PDF-1.7 nửa chừng");
        watched.look();
        watched.look();

        var state = watch.state(clerk);
        assertThat(state.path()).isEqualTo(folder.toString());
        assertThat(state.trouble()).isNull();
        assertThat(state.lookedAt()).isNotNull();
        var files = Objects.requireNonNull(state.files());
        assertThat(files.lying()).isEqualTo(1);
        assertThat(files.waiting()).isEqualTo(1);
        assertThat(files.takenAt()).isNotNull();
        assertThat(files.aside()).extracting(FolderState.Aside::name).containsExactly("ghi chu.txt");
        assertThat(files.aside().getFirst().why()).contains("không phải bản quét PDF");
        for (var other : List.of(office.reader(Duty.CLERK_INCOMING, 0), office.reader(Duty.ADMINISTRATOR))) {
            assertThat(watch.state(other).path()).isEqualTo(folder.toString());
            assertThat(watch.state(other).files()).as("what lies there").isNull();
        }
        assertThatThrownBy(() -> watch.state(office.reader(Duty.DRAFTER))).isInstanceOf(Refusal.class);
        var gone = new FolderWatch(
                watched,
                settings(folder.resolve("mat")),
                office.bean(WaitingScanStore.class),
                office.bean(ScanDecisions.class),
                office.bean(Access.class));
        assertThat(gone.state(clerk).trouble()).isEqualTo("registry.scan-state.trouble.absent");
    }

    @Test
    @DisplayName(
            "Up to which level scans are read, and of which the watched folder is, the head decides and another confirms; the ledger says so. Words that are wanted no more are gone with the decision, scans that are wanted now wait to be read.")
    void theOfficeDecidesItsLevel() throws IOException {
        office.bean(ScanDecisions.class)
                .decide(
                        office.reader(Duty.HEAD),
                        ScanMatter.FOLDER,
                        "thuong",
                        "Chỉ quét văn bản thường",
                        office.second(Duty.DEPUTY));
        taken("1.png");
        assertThat(scans.count(office.reader(Duty.CLERK_INCOMING, 0))).isEqualTo(1);
    }

    @Test
    @DisplayName("While the vault is sealed a scan stays where it lies.")
    void sealed() throws IOException {
        var watched = watched();
        var file = Files.write(folder.resolve("a.png"), picture("A"));
        office.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("x", null));
        watched.look();
        assertThatThrownBy(watched::look).isInstanceOf(VaultSealed.class);
        assertThat(file).exists();
        TestVault.open(office.bean(Vault.class));
        watched.look();
        assertThat(watched.look() + (Files.exists(file) ? 0 : 1)).isPositive();
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName(
            "The first entry without a scan is the one that was made first today; the scan becomes its file and waits no more.")
    void attached() throws IOException {
        var first = TestPapers.incoming(office, "vb-den", "thuong");
        office.forward(Duration.ofMinutes(1));
        var second = TestPapers.incoming(office, "vb-den", "thuong");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        taken("1.png");
        taken("2.png");
        taken("3.png");

        for (var expected : new DocumentId[] {first, second}) {
            var entry = scans.entries(clerk).getFirst();
            assertThat(entry.id()).isEqualTo(expected);
            scans.attach(clerk, scans.waiting(clerk, 1).getFirst().id(), entry.id());
            office.forward(Duration.ofSeconds(1));
        }

        assertThat(scans.entries(clerk)).extracting(DocumentView::id).doesNotContain(first, second);
        assertThat(office.bean(Attachments.class).of(clerk, second))
                .extracting(Attachments.Attachment::name)
                .containsExactly("2.png");
        var third = scans.waiting(clerk, 9).getFirst();
        assertThat(third.name()).isEqualTo("3.png");
        scans.drop(clerk, third.id());
        assertThat(scans.count(clerk)).isZero();
        assertThatThrownBy(() -> scans.attach(clerk, third.id(), first)).isInstanceOf(Refusal.class);
        assertThat(acts("registry.scan.attached")).isEqualTo(2);
        assertThat(acts("registry.scan.dropped")).isEqualTo(1);
    }

    private void taken(String name) throws IOException {
        office.forward(Duration.ofSeconds(1));
        Files.write(folder.resolve(name), picture(name));
        var watched = watched();
        watched.look();
        assertThat(watched.look()).isEqualTo(1);
    }

    private ScanFolder watched() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/registry");
        texts.setDefaultEncoding("UTF-8");
        return new ScanFolder(office.bean(ScanReceiving.class), settings(folder), texts, office.bean(Clock.class));
    }

    private static ScanFolderSettings settings(Path path) {
        return new ScanFolderSettings(path, DataSize.ofMegabytes(50), Duration.ZERO);
    }

    private byte[] picture(String words) {
        return office.bean(Previews.class)
                .pages(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), 0, 1)
                .pages()
                .getFirst();
    }

    private int acts(String act) {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from ledger.entry where act = ?", Integer.class, act));
    }
}
