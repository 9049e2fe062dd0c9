package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test spoils a copy of the shipped packs in one place and expects the start to stop there. */
@DisplayName("A pack with a fault stops the start, and says file, line and what to put right.")
class PackFaultsTests {

    @TempDir
    Path folder;

    @BeforeEach
    void copyPacks() throws IOException {
        var shipped = Path.of("src/main/resources/regulation");
        try (var files = Files.walk(shipped)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private Packs load() throws IOException {
        return Packs.load("file:" + folder + "/");
    }

    /** Replaces the first {@code old} in a file; answers the line it stood in. */
    private int spoil(String file, String old, String with) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(
                path, text.substring(0, text.indexOf(old)) + with + text.substring(text.indexOf(old) + old.length()));
        return 1
                + (int) text.substring(0, text.indexOf(old))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void theShippedPacksAreWhole() throws IOException {
        assertThat(load().all()).extracting(Pack::id).containsExactly("RS-2018", "RS-2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels.yaml    | shape: {value: circle        | colour: {value: circle      | unknown key colour
            levels.yaml    | value: circle                | value: star                 | expected one of none, circle
            levels.yaml    | code: toi-mat                | code: mat                   | the code mat stands twice
            levels.yaml    | rank: 2                      | rank: 1                     | the rank 1 stands twice
            levels.yaml    | rank: 0                      | rank: 7                     | no level of rank 0
            levels.yaml    | value: NEVER                 | value: SELDOM               | expected one of ALLOWED, WITH_CONSENT, NEVER
            levels.yaml    | label: Tuyệt mật             | label: ''                   | expected 1 to 60 characters
            registers.yaml | value: SERIAL                | value: COLOUR               | expected one of SERIAL
            registers.yaml | number: 2,                   | number: 3,                  | expected 2
            registers.yaml | code: bmnn-den               | code: bmnn-di               | the code bmnn-di stands twice
            registers.yaml | direction: OUTGOING          | direction: SIDEWAYS         | expected one of INCOMING, OUTGOING
            registers.yaml | width: 11                    | width: wide                 | expected a whole number from 1 to 100
            registers.yaml | secret: true                 | secret: perhaps             | expected one of true, false
            registers.yaml | secret: true                 | secret: [true]              | expected a single value
            numbering.yaml | side: PARTY                  | side: STATE                 | the side STATE stands twice
            numbering.yaml | {n}-{type}/{symbol}          | {n}-{type}                  | expected a pattern
            numbering.yaml | CV ThC                       | CV XYZ                      | no type of this side has the symbol XYZ
            types.yaml     | symbol: KL                   | symbol: NQ                  | the symbol NQ stands twice
            types.yaml     | symbol: KL                   | symbol: K/L                 | expected a symbol
            urgencies.yaml | rank: 3                      | rank: 2                     | the rank 2 stands twice
            values.yaml    | stamp.arrival.width: 50      | stamp.arrival.width: wide   | expected millimetres
            values.yaml    | stamp.arrival.height: 35     | stamp.arrival.width: 35     | stands twice here
            values.yaml    | stamp.arrival.height: 35     | levels.mat.label: 35        | cannot be that of a value
            pack.yaml      | from: 2026-03-01             | from: 2026-13-01            | expected a day
            pack.yaml      | id: RS-2025                  | id: RS-2030                 | the id of a pack is the name of its folder
            pack.yaml      | version: 1                   | version: one                | expected a whole number
            """)
    void aSpoiledLineIsNamed(String file, String old, String with, String what) throws IOException {
        int line = spoil("RS-2025/" + file, old, with);
        assertThatThrownBy(this::load)
                .isInstanceOf(PackFault.class)
                .hasMessageContaining("RS-2025/" + file)
                .hasMessageContaining(what)
                .satisfies(fault -> {
                    // What stands twice, or is not there, is named where the reader noticed.
                    if (what.startsWith("expected") || what.startsWith("unknown") || what.startsWith("cannot")) {
                        assertThat(lineOf(fault)).isEqualTo(line);
                    }
                });
    }

    private static int lineOf(Throwable fault) {
        return Integer.parseInt(String.valueOf(fault.getMessage()).replaceAll(".*line (\\d+):.*", "$1"));
    }

    @Test
    void theExactLineIsNamed() throws IOException {
        int line = spoil("RS-2025/registers.yaml", "label: \"Số đến\"", "title: \"Số đến\"");
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("regulation pack RS-2025/registers.yaml, line " + line + ": unknown key title");
    }

    @Test
    @DisplayName("Every value needs the article it rests on and its standing.")
    void noValueWithoutArticleOrStanding() throws IOException {
        spoil("RS-2018/urgencies.yaml", ", citation: *three", "");
        assertThatThrownBy(this::load)
                .hasMessageContaining("RS-2018/urgencies.yaml")
                .hasMessageContaining("no citation");
        copyAgain("RS-2018/urgencies.yaml");
        spoil("RS-2018/numbering.yaml", "    status: V2\n", "");
        assertThatThrownBy(this::load)
                .hasMessageContaining("RS-2018/numbering.yaml")
                .hasMessageContaining("no status");
        copyAgain("RS-2018/numbering.yaml");
        spoil("RS-2018/numbering.yaml", "status: V2", "status: maybe");
        assertThatThrownBy(this::load).hasMessageContaining("expected one of V, V2, U");
    }

    @Test
    @DisplayName("Whether an abstract may be written cannot be left unverified, because the database enforces it.")
    void theRuleOnAbstractsIsNeverOpen() throws IOException {
        spoil(
                "RS-2025/levels.yaml",
                "{value: NEVER, citation: *abstracts, status: V2}",
                "{value: NEVER, citation: *abstracts, status: U}");
        assertThatThrownBy(this::load).hasMessageContaining("abstracts cannot be of standing U");
    }

    @Test
    @DisplayName("Every day belongs to exactly one pack, from the first day on.")
    void everyDayBelongsToOnePack() throws IOException {
        for (var day : List.of("2026-02-27", "2026-03-01")) {
            spoil("RS-2018/pack.yaml", "to: 2026-02-28", "to: " + day);
            assertThatThrownBy(this::load)
                    .hasMessageContaining("RS-2018/pack.yaml, line 11: a day belongs to exactly one pack");
            copyAgain("RS-2018/pack.yaml");
        }
        spoil("RS-2018/pack.yaml", "to: 2026-02-28\n", "");
        assertThatThrownBy(this::load).hasMessageContaining("the last day (to) is missing");
        copyAgain("RS-2018/pack.yaml");
        spoil("RS-2025/pack.yaml", "from: 2026-03-01", "from: 2026-03-01\nto: 2030-12-31");
        assertThatThrownBy(this::load).hasMessageContaining("the newest pack has no last day");
    }

    @Test
    void aMissingOrForeignFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("RS-2025/extra.yaml"), "a: b");
        assertThatThrownBy(this::load)
                .hasMessageContaining("RS-2025/extra.yaml")
                .hasMessageContaining("no file of a pack");
        Files.delete(folder.resolve("RS-2025/extra.yaml"));
        Files.delete(folder.resolve("RS-2025/types.yaml"));
        assertThatThrownBy(this::load)
                .hasMessageContaining("RS-2025/types.yaml")
                .hasMessageContaining("missing");
    }

    @Test
    void whatIsNotYamlIsNamed() throws IOException {
        int line = spoil("RS-2025/urgencies.yaml", "label: Khẩn", "label: \"Khẩn");
        assertThatThrownBy(this::load)
                .hasMessageContaining("urgencies.yaml, line")
                .hasMessageContaining("not YAML");
        Files.writeString(folder.resolve("RS-2025/urgencies.yaml"), "");
        assertThatThrownBy(this::load).hasMessageContaining("urgencies.yaml, line 1: expected key: value lines");
        assertThat(line).isPositive();
    }

    @Test
    @DisplayName("A pack is plain data: it can make no object and run no code.")
    void aPackIsPlainData() throws IOException {
        spoil("RS-2025/urgencies.yaml", "label: Khẩn", "label: !!java.net.URL [\"http://127.0.0.1/\"]");
        assertThatThrownBy(this::load).isInstanceOf(PackFault.class).hasMessageContaining("tag is not allowed");
    }

    @Test
    void noPackAtAllStopsTheStart() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> Packs.load("file:" + empty + "/")).hasMessageContaining("no regulation pack");
    }

    private void copyAgain(String file) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(Path.of("src/main/resources/regulation", file)));
    }
}
