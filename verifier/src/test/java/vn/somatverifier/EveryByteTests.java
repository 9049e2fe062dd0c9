package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No byte of an export is outside the evidence. */
class EveryByteTests {

    @TempDir
    Path folder;

    /** As small as an export can be and still have a path, a link between checkpoints and an order. */
    private static Evidence small() {
        var office = new Office(Office.ORIGIN, new TestKey(1));
        for (int act = 0; act < 2; act++) {
            office.record(Office.line(act, Office.MORNING.plus(Duration.ofMinutes(10L * act)), "mat"));
            office.seal(Office.MORNING.plus(Duration.ofMinutes(10L * act + 1)));
        }
        return office.close().evidence;
    }

    @Test
    @DisplayName("The small export is whole before anybody touches it.")
    void theSmallExportIsWhole() throws IOException {
        var verdict = Verdict.on(small().writeTo(folder), List.of());
        assertThat(verdict.exit()).as(verdict.said()).isEqualTo(Main.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Folder.MANIFEST, Folder.ENTRIES, Folder.LEAVES, Folder.CHECKPOINTS})
    @DisplayName("An export with a bit flipped in any byte, any byte removed or any byte doubled is never whole.")
    void anyTouchedByteIsFound(String name) {
        var good = Objects.requireNonNull(small().files().get(name));
        assertThat(IntStream.range(0, good.length).parallel().boxed().flatMap(at -> unseen(name, good, at)))
                .isEmpty();
    }

    private Stream<String> unseen(String name, byte[] good, int at) {
        try {
            var export = small().writeTo(folder.resolve("at-" + at));
            var unseen = new ArrayList<String>();
            for (var touched : touched(good, at)) {
                Files.write(export.resolve(name), touched);
                if (Verdict.on(export, List.of()).exit() != Main.TAMPERED) {
                    unseen.add(at + ": " + new String(touched, UTF_8));
                }
            }
            return unseen.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lowest bit, for it is the one that base 64 may ignore at its end; another bit; a byte less; a byte more. */
    private static List<byte[]> touched(byte[] good, int at) {
        var less = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, less, at, good.length - at - 1);
        var more = Arrays.copyOf(good, good.length + 1);
        System.arraycopy(good, at, more, at + 1, good.length - at);
        return List.of(flipped(good, at, 0), flipped(good, at, 1 + new Random(at).nextInt(7)), less, more);
    }

    private static byte[] flipped(byte[] good, int at, int bit) {
        var flipped = good.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }
}
