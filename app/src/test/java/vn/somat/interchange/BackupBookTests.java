package vn.somat.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.access.Reader;
import vn.somat.interchange.backups.BackupBook;
import vn.somat.interchange.backups.MadeBackup;
import vn.somat.interchange.backups.MediumKind;
import vn.somat.interchange.backups.RehearsalCode;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultSealed;

class BackupBookTests {

    private static TestOffice office;
    private static BackupBook book;
    private static BackupDesk desk;
    private static Reader administrator;

    @BeforeAll
    static void anOffice() {
        office = TestOffice.party("2026-05-04");
        book = office.bean(BackupBook.class);
        desk = office.bean(BackupDesk.class);
        administrator = office.reader(Duty.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "The register names every backup that was begun, with its size, checksum and root; one that was broken off stays.")
    void everyBackupThatWasBegun() throws IOException {
        var whole = make();
        assertThat(whole.whole()).satisfies(file -> {
            assertThat(file.bytes()).isPositive();
            assertThat(file.ledgerSize()).isPositive();
            assertThat(file.file()).isNull();
        });

        office.forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> desk.write(administrator, new FullDisk(), rows -> {}))
                .isInstanceOf(IOException.class);
        assertThat(newest().whole()).isNull();
    }

    @Test
    @DisplayName("A copy is written down with the medium it lies on; a medium that went out of use takes no more.")
    void whereACopyLies() throws IOException {
        var made = make();
        var medium = book.enter(administrator, MediumKind.USB, "USB  sao lưu 1", "Két phòng 12, đồng chí Bình");
        book.copied(administrator, made.id(), medium);
        assertThat(newest().media()).hasSize(1);
        refused("interchange.backups.copied-already", () -> book.copied(administrator, made.id(), medium));

        book.end(administrator, medium, "Hỏng");
        refused("ledger.refusal.not-there", () -> book.copied(administrator, make().id(), medium));
        assertThat(book.media(administrator))
                .filteredOn(one -> one.id().equals(medium))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("USB sao lưu 1");
                    assertThat(one.ended()).isNotNull();
                });
    }

    @Test
    @DisplayName(
            "A rehearsal counts with the code that only whoever opened the backup has; what differed is told instead.")
    void aRehearsal() throws IOException {
        var made = make();
        refused("interchange.backups.code-wrong", () -> book.rehearsed(administrator, made.id(), "00000-00000", ""));
        assertThat(newest().rehearsed()).isNull();

        var root = Objects.requireNonNull(made.whole()).ledgerRoot();
        book.rehearsed(
                administrator,
                made.id(),
                " " + RehearsalCode.of(made.id(), root).toUpperCase(Locale.ROOT),
                "");
        assertThat(newest().rehearsed())
                .satisfies(done -> assertThat(done.differs()).isNull());
        assertThat(office.bean(Ledger.class).history("backup", made.id(), null, 10))
                .extracting(act -> act.act())
                .containsExactly("interchange.backup.rehearsed", "interchange.backup.made");
    }

    @Test
    @DisplayName(
            "By its plan the house makes one into a folder, reads it back, and drops the oldest of its own; nothing else there is touched.")
    void byItself(@TempDir Path folder) throws IOException {
        var clockwork = office.bean(BackupClockwork.class);
        assertThat(clockwork.makeWhenDue()).isNull();
        Files.writeString(folder.resolve("cua-toi.txt"), "x");
        book.plan(administrator, folder.toString(), 1, 2);
        var turn = office.bean(BackupTurnStore.class);
        assertThat(turn.alone(() -> {
                    assertThat(clockwork.makeWhenDue())
                            .as("another instance's turn")
                            .isNull();
                    return folder;
                }))
                .isEqualTo(folder);
        for (int day = 0; day < 3; day++) {
            assertThat(clockwork.makeWhenDue()).isNotNull().isRegularFile();
            assertThat(clockwork.makeWhenDue()).isNull();
            office.forward(Duration.ofDays(1));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .hasSize(3)
                    .contains("cua-toi.txt")
                    .noneMatch(name -> name.endsWith(".part"));
        }
        book.unplan(administrator);
        office.forward(Duration.ofDays(2));
        assertThat(clockwork.makeWhenDue()).isNull();
    }

    @Test
    @DisplayName(
            "What a death left of a backup gets its name where it was whole, and is dropped where it was not; what belongs to others is left.")
    void brokenOff(@TempDir Path folder) throws IOException {
        var clockwork = office.bean(BackupClockwork.class);
        book.plan(administrator, folder.toString(), 1, 2);
        office.forward(Duration.ofDays(1));
        var made = Objects.requireNonNull(clockwork.makeWhenDue());
        var id = newest().id();
        Files.move(made, folder.resolve(id + ".part"));
        assertThatThrownBy(() -> desk.write(administrator, new FullDisk(), rows -> {}))
                .isInstanceOf(IOException.class);
        Files.writeString(folder.resolve(newest().id() + ".part"), "x");
        var others = Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "x");
        assertThat(clockwork.makeWhenDue()).isNull();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(made, others);
        }
        book.unplan(administrator);
        office.forward(Duration.ofDays(1));
    }

    @Test
    @DisplayName("While the vault is sealed none is begun.")
    void sealed(@TempDir Path folder) throws IOException {
        book.plan(administrator, folder.toString(), 1, 2);
        office.forward(Duration.ofDays(2));
        var newest = make();
        office.forward(Duration.ofMinutes(1));
        var vault = office.bean(Vault.class);
        vault.reseal(ResealCause.BY_HAND, new Hand("system", null));
        assertThatThrownBy(office.bean(BackupClockwork.class)::makeWhenDue).isInstanceOf(VaultSealed.class);
        TestVault.open(vault);
        assertThat(newest()).isEqualTo(newest);
        assertThat(folder).isEmptyDirectory();
        book.unplan(administrator);
    }

    @Test
    @DisplayName("A plan that cannot work is refused, and whoever does not look after backups changes nothing.")
    void refusals() {
        refused("interchange.backups.folder-wrong", () -> book.plan(administrator, "/không/có", 1, 2));
        refused("interchange.backups.days", () -> book.plan(administrator, "/tmp", 0, 2));
        refused("interchange.backups.files", () -> book.plan(administrator, "/tmp", 1, 0));
        refused("interchange.backups.line", () -> book.enter(administrator, MediumKind.TAPE, " ", "x"));
        var clerk = office.reader(Duty.CLERK_INCOMING);
        assertThatThrownBy(() -> book.enter(clerk, MediumKind.USB, "a", "b")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.page(clerk, null)).isInstanceOf(Refusal.class);
    }

    private static MadeBackup make() throws IOException {
        office.forward(Duration.ofMinutes(1));
        var unused = desk.write(administrator, new ByteArrayOutputStream(), rows -> {});
        return newest();
    }

    private static MadeBackup newest() {
        return book.page(administrator, null).getFirst();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code().equals(code)
                                || refusal.flaws().stream()
                                        .anyMatch(flaw -> flaw.code().equals(code)))
                        .as("%s %s", refusal.code(), refusal.flaws())
                        .isTrue());
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space");
        }
    }
}
