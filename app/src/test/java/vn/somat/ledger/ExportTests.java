package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.vault.VaultSealed;
import vn.somatverifier.Main;

/** What leaves the house, judged by the verifier, which shares no code with it. */
class ExportTests {

    @TempDir
    Path folder;

    private LedgerHouse house;

    @BeforeEach
    void open() {
        house = LedgerHouse.opened();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private long export(Path to) throws IOException {
        return house.bean(Export.class).write(to, "somebody");
    }

    private static int verify(Path export, String... options) {
        return verify(export, new StringBuilder(), options);
    }

    private static int verify(Path export, StringBuilder said, String... options) {
        var words = new ArrayList<>(List.of("verify", export.toString()));
        words.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        int exit = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
        said.append(out.toString(StandardCharsets.UTF_8));
        return exit;
    }

    @Test
    @DisplayName("The verifier calls an export of the product whole, and knows its key, its pages and its checkpoints.")
    void theVerifierCallsItWhole() throws IOException {
        house.record(Entry.of("test.titled").level("mat").commit("title", "Về việc \"đường biên\"\n\tbổ sung"));
        house.inTransaction(
                () -> house.ledger().recordAlone(Entry.of("test.try").refused("test.no")));
        var page = house.seals().seal();
        house.record("test.busy", 300);
        house.clock.forward(Duration.ofMinutes(1));
        var older = Files.writeString(
                folder.resolve("older.txt"), house.seals().seal().note());
        house.record("test.busy", 20);
        var export = folder.resolve("export");
        long size = export(export);
        assertThat(size).isEqualTo(house.bean(TreeStore.class).size());

        var said = new StringBuilder();
        int exit = verify(
                export,
                said,
                "--key",
                house.seals().verifierKey(),
                "--fingerprint",
                house.seals().fingerprint(),
                "--qr",
                page.qr(),
                "--checkpoint",
                older.toString(),
                "--lang",
                "en");
        assertThat(exit).as(said.toString()).isEqualTo(Main.WHOLE);
        assertThat(said).contains(size + " entries, 3 checkpoints, 2 witnesses").contains("(the key you gave)");
    }

    @Test
    @DisplayName("The verifier names an entry that was altered in an export of the product.")
    void theVerifierNamesWhatWasAltered() throws IOException {
        house.record("test.busy", 30);
        export(folder);
        var entries = folder.resolve("entries.jsonl");
        var lines = new ArrayList<>(Files.readAllLines(entries));
        lines.set(17, lines.get(17).replace("test.busy", "test.idle"));
        Files.write(entries, lines);
        var said = new StringBuilder();
        assertThat(verify(folder, said)).isEqualTo(Main.TAMPERED);
        assertThat(said).contains("ENTRY_CHANGED 17\n");
    }

    @Test
    @DisplayName("An export stays whole when the clock went back and when an act came late.")
    void timeThatDidNotRunForwardIsNoTampering() throws IOException {
        house.record("test.morning", 2);
        house.seals().seal();
        house.clock.back(Duration.ofHours(3));
        house.record("test.earlier", 2);
        house.seals().seal();
        house.clock.forward(Duration.ofDays(2));
        house.record("test.later", 1);
        house.clock.back(Duration.ofDays(1));
        house.seals().seal();
        house.clock.forward(Duration.ofDays(9));
        house.record("test.much-later", 1);
        export(folder);
        var said = new StringBuilder();
        assertThat(verify(folder, said)).as(said.toString()).isEqualTo(Main.WHOLE);
        assertThat(said).contains("2 mục ghi nhận thời gian không chạy xuôi");
    }

    @Test
    @DisplayName("An export holds all that is sealed, read a thousand entries at a time, and is itself an act.")
    void anExportStreamsAndIsAnAct() throws IOException {
        house.record("test.many", 2_500);
        house.sequencer().chainAll();
        var open = new ArrayList<Integer>();
        long size = house.bean(TreeStore.class).size();
        house.inTransaction(() -> {
            house.bean(TreeStore.class).eachLeaf(size, (leaf, hash) -> {
                if (open.isEmpty()) {
                    // The driver fetches in parts only through a cursor that stays open on the server.
                    open.add(house.bean(org.jooq.DSLContext.class).fetchCount(org.jooq.impl.DSL.table("pg_cursors")));
                }
            });
            return true;
        });
        assertThat(open.getFirst()).isPositive();
        assertThat(export(folder)).isEqualTo(size);
        assertThat(Files.readAllLines(folder.resolve("leaves.txt"))).hasSize((int) size);
        assertThat(verify(folder)).isEqualTo(Main.WHOLE);
        assertThat(house.ledger().latest(false, null, 1))
                .singleElement()
                .satisfies(act -> assertThat(act.act()).isEqualTo("ledger.exported"));
    }

    @Test
    @DisplayName("An export goes only into an empty folder, and one that cannot be made leaves nothing behind.")
    void anExportThatFailsLeavesNothing() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> export(folder)).isInstanceOf(Refusal.class);
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        var other = folder.resolve("other");
        try (var sealed = house.again()) {
            assertThatThrownBy(() -> sealed.bean(Export.class).write(other, "somebody"))
                    .isInstanceOf(VaultSealed.class);
        }
        assertThat(other).isEmptyDirectory();
    }
}
