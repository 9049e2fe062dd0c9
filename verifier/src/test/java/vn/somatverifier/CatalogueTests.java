package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/tampering-catalogue.md, row by row. The published vectors are what these tests make; after a change of the
 * format write them anew with {@code -Dvectors=write}.
 */
class CatalogueTests {

    private static final Path CATALOGUE = Path.of("../docs/tampering-catalogue.md");
    private static final Path VECTORS = Path.of("src/test/vectors");

    @TempDir
    Path folder;

    /** A row: the tampering's name, what is done, what the inspector brings, and the finding. */
    record Row(String name, String deed, String brings, String finding) {

        @Override
        public String toString() {
            return name + ": " + deed + " → " + finding;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(CATALOGUE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> new Row(cells[1].replace("`", ""), cells[2], cells[3], cells[4].replace("`", "")))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("Every tampering of the catalogue is named by its code.")
    void everyTamperingIsNamed(Row row) throws IOException {
        var verdict = Scene.of(row.name()).play(folder);
        assertThat(verdict.first()).as(verdict.said()).isEqualTo(row.finding());
        assertThat(verdict.exit()).isEqualTo(Main.TAMPERED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("The catalogue says what the inspector must bring for it.")
    void theCatalogueSaysWhatToBring(Row row) {
        var options = Scene.of(row.name()).words().stream()
                .filter(word -> word.startsWith("--"))
                .distinct()
                .map(option -> "`" + option + "`")
                .toList();
        assertThat(row.brings()).isEqualTo(options.isEmpty() ? "–" : String.join(" ", options));
    }

    @Test
    @DisplayName("The catalogue and the tamperings that are carried out are the same ones, in the same order.")
    void theCatalogueIsInStep() throws IOException {
        assertThat(rows()).extracting(Row::name).containsExactlyElementsOf(Scene.TAMPERINGS.keySet());
    }

    @Test
    @DisplayName("The untouched export is whole, whatever true witness is brought.")
    void theUntouchedExportIsWhole() throws IOException {
        var scene = new Scene();
        var office = scene.office;
        scene.bring("--key", office.key.verifierKey(Office.ORIGIN));
        scene.bring("--fingerprint", office.key.fingerprint().toLowerCase().replace(' ', '-'));
        for (int size = 0; size <= 12; size++) {
            scene.bring("--qr", office.qr(size));
        }
        scene.bringFile("--checkpoint", "older.txt", office.evidence.notes.getFirst());
        var verdict = scene.play(folder);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.exit()).as(verdict.said()).isEqualTo(Main.WHOLE);
    }

    @Test
    @DisplayName("The untouched day of signatures is whole, and says how many hold.")
    void theUntouchedSignaturesHold() throws IOException {
        var scene = new Scene();
        scene.export = SignedDay.told(day -> {});
        var verdict = scene.play(folder);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.said()).contains("4 chữ ký");
    }

    @Test
    @DisplayName("The untouched day of carriers is whole, and says by level what became of them.")
    void theUntouchedCarriersBalance() throws IOException {
        var scene = new Scene();
        scene.export = PostedDay.told(day -> {});
        var verdict = scene.play(folder);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.said())
                .contains("(mat): làm ra 3 = đang giữ 2 + đang chuyển 0 + ở nơi khác 0 + đã tiêu hủy 1 + mất 0")
                .contains("(toi-mat): làm ra 1 = đang giữ 0 + đang chuyển 0 + ở nơi khác 1 + đã tiêu hủy 0 + mất 0");
    }

    @Test
    @DisplayName("What stood there before a ledger had postings is carried forward once, and moves on from there.")
    void whatStoodThereIsCarriedForward() throws IOException {
        var scene = new Scene();
        var carrier = Office.id("carrier", 9).toString();
        scene.export = Office.told(List.of(
                Office.line(0, Office.at(0), "mat"),
                PostedDay.act(1, "custody.balance.opened", PostedDay.STOOD, 7, carrier),
                PostedDay.act(2, "custody.carrier.returned", "OUTSIDE > " + PostedDay.CLERK, 8, carrier)));
        var verdict = scene.play(folder);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.said()).contains("(mat): làm ra 1 = đang giữ 1 + ");
    }

    @Test
    @DisplayName("The untouched proofs hold.")
    void theUntouchedProofsHold() throws IOException {
        var inclusion = new Scene();
        inclusion.prove(TamperedProofs.inclusion(inclusion.office));
        inclusion.bring("--key", inclusion.office.key.verifierKey(Office.ORIGIN));
        inclusion.bringFile("--entry", "entry.json", inclusion.office.evidence.entries.get(6) + "\n");
        assertThat(inclusion.play(folder).exit()).isEqualTo(Main.WHOLE);

        var consistency = new Scene();
        consistency.prove(TamperedProofs.consistency(consistency.office));
        consistency.bring("--qr", consistency.office.qr(8));
        consistency.bringFile("--checkpoint", "newer.txt", consistency.office.evidence.notes.get(2));
        consistency.bring("--key", consistency.office.key.verifierKey(Office.ORIGIN));
        assertThat(consistency.play(folder).exit()).isEqualTo(Main.WHOLE);
    }

    @Test
    @DisplayName("The published vectors are what the catalogue describes.")
    void theVectorsAreInStep() throws IOException {
        var made = vectors();
        if ("write".equals(System.getProperty("vectors"))) {
            write(made);
        }
        var published = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(VECTORS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                published.put(VECTORS.relativize(file).toString(), Files.readString(file));
            }
        }
        published.keySet().removeIf(name -> !name.contains("/"));
        assertThat(published).isEqualTo(made);
    }

    private static Map<String, String> vectors() throws IOException {
        var vectors = new TreeMap<String, String>();
        Office.good().evidence.files().forEach((name, bytes) -> vectors.put("good/" + name, new String(bytes, UTF_8)));
        for (var row : rows()) {
            var scene = Scene.of(row.name());
            var expected = new StringBuilder(String.join("\n", scene.words())).append('\n');
            scene.changedFiles()
                    .forEach((name, content) -> content.ifPresentOrElse(
                            bytes -> vectors.put(row.name() + "/" + name, new String(bytes, UTF_8)),
                            () -> expected.append("without ").append(name).append('\n')));
            vectors.put(row.name() + "/expected.txt", expected + row.finding() + "\n");
        }
        return vectors;
    }

    private static void write(Map<String, String> vectors) throws IOException {
        for (var file : vectors.entrySet()) {
            var path = VECTORS.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
