package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our evidence read by the code of the Go project's checksum database, src/test/go/ledgercheck.go: it accepts the good
 * and refuses the forged.
 */
class ThirdPartyTests {

    private static final Path SOURCE = Path.of("src/test/go/ledgercheck.go");
    private static final Path MODULES = Path.of("/usr/share/gocode");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Path program;
    private static Path export;
    private static String key;
    private static Checkpoint older;
    private static Checkpoint newer;
    private static InclusionProof inclusion;
    private static ConsistencyProof consistency;

    /** An export and proofs of the product, taken once. */
    @BeforeAll
    static void prepare() throws Exception {
        program = build();
        export = folder.resolve("export");
        try (var house = LedgerHouse.opened()) {
            house.record("test.busy", 41);
            house.record(Entry.of("test.titled").level("mat").commit("title", "Tờ trình về đường biên"));
            older = house.seals().seal();
            house.clock.forward(Duration.ofMinutes(1));
            house.record("test.busy", 58);
            newer = house.seals().seal();
            key = house.seals().verifierKey();
            inclusion = house.bean(Proofs.class).inclusion(17);
            consistency = house.bean(Proofs.class).consistency(older.size(), newer.size());
            house.bean(Export.class).write(export, "somebody");
        }
    }

    @AfterAll
    static void letGo() throws IOException {
        Files.deleteIfExists(program);
    }

    private static Path build() throws Exception {
        if (!Files.isDirectory(MODULES.resolve("src/golang.org/x/mod/sumdb/tlog"))) {
            fail("Go's golang.org/x/mod is missing: apt-get install -y golang-go golang-golang-x-mod-dev");
        }
        var built = folder.resolve("ledgercheck");
        var go = new ProcessBuilder("go", "build", "-o", built.toString(), SOURCE.toString());
        go.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOPATH", MODULES.toString(),
                        "GOCACHE", Path.of("target/go").toAbsolutePath().toString()));
        try {
            var said = run(go);
            assertThat(built).as(said).exists();
        } catch (IOException e) {
            fail("Go is missing: apt-get install -y golang-go golang-golang-x-mod-dev", e);
        }
        return built;
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static String check(String what, Object... files) throws Exception {
        var words = new ArrayList<>(List.of(program.toString(), what, key));
        for (var file : files) {
            words.add(file.toString());
        }
        return run(new ProcessBuilder(words));
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ".txt"), content);
    }

    /** As the API serves it. */
    private static Map<String, Object> json(InclusionProof proof) {
        return new TreeMap<>(Map.of(
                "index", proof.index(),
                "size", proof.size(),
                "leafHash", base64(proof.leafHash()),
                "hashes", base64(proof.hashes()),
                "checkpoint", proof.checkpoint()));
    }

    private static Map<String, Object> json(ConsistencyProof proof) {
        return new TreeMap<>(Map.of("from", proof.from(), "to", proof.to(), "hashes", base64(proof.hashes())));
    }

    private static Path json(Map<String, Object> proof) throws IOException {
        return file(JSON.writeValueAsString(proof));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return new ArrayList<>(hashes.stream().map(ThirdPartyTests::base64).toList());
    }

    private static String entry(int index) throws IOException {
        return Files.readAllLines(export.resolve("entries.jsonl")).get(index);
    }

    @Test
    @DisplayName("A program that others wrote accepts the signature of every checkpoint and rebuilds its root.")
    void theTreeIsAccepted() throws Exception {
        assertThat(check("tree", export)).isEqualTo("accepted\n");
    }

    @Test
    @DisplayName("A program that others wrote refuses a forged leaf.")
    void aForgedLeafIsRefused() throws Exception {
        var proof = json(json(inclusion));
        assertThat(check("inclusion", proof, file(entry(17)))).isEqualTo("accepted\n");
        assertThat(check("inclusion", proof, file(entry(17).replace("test.busy", "test.idle"))))
                .startsWith("refused");
        assertThat(check("inclusion", proof, file(entry(18)))).startsWith("refused");

        var forged = folder.resolve("forged");
        Files.createDirectories(forged);
        Files.copy(export.resolve("checkpoints.txt"), forged.resolve("checkpoints.txt"));
        Files.writeString(
                forged.resolve("entries.jsonl"),
                Files.readString(export.resolve("entries.jsonl")).replaceFirst("test.busy", "test.idle"));
        assertThat(check("tree", forged)).startsWith("refused: another root");
    }

    @Test
    @DisplayName("A program that others wrote refuses a forged proof.")
    void aForgedProofIsRefused() throws Exception {
        var elsewhere = json(inclusion);
        elsewhere.put("index", inclusion.index() + 1);
        assertThat(check("inclusion", json(elsewhere), file(entry(17)))).startsWith("refused");

        var altered = json(inclusion);
        var hashes = base64(inclusion.hashes());
        hashes.set(2, base64(new byte[32]));
        altered.put("hashes", hashes);
        assertThat(check("inclusion", json(altered), file(entry(17)))).startsWith("refused");
    }

    @Test
    @DisplayName("A program that others wrote accepts that the ledger only grew, and refuses a forged proof of it.")
    void growthIsAccepted() throws Exception {
        var from = file(older.note());
        var to = file(newer.note());
        assertThat(check("consistency", json(json(consistency)), from, to)).isEqualTo("accepted\n");
        var forged = json(consistency);
        var hashes = base64(consistency.hashes());
        hashes.set(0, base64(new byte[32]));
        forged.put("hashes", hashes);
        assertThat(check("consistency", json(forged), from, to)).startsWith("refused");
    }

    @Test
    @DisplayName("A program that others wrote refuses a forged signature.")
    void aForgedSignatureIsRefused() throws Exception {
        var proof = json(inclusion);
        proof.put("checkpoint", newer.note().replace("sealed 2026", "sealed 2025"));
        assertThat(check("inclusion", json(proof), file(entry(17)))).startsWith("refused");
        var grown = json(json(consistency));
        var forged = file(newer.note().replaceFirst("\n" + newer.size() + "\n", "\n" + (newer.size() + 1) + "\n"));
        assertThat(check("consistency", grown, file(older.note()), forged)).startsWith("refused");
    }
}
