package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoundedLinesTests {

    @Test
    @DisplayName("Lines come as they stand, empty ones and one without an end too.")
    void linesComeAsTheyStand() throws IOException {
        var long1 = "ă".repeat(20_000);
        var lines = new BoundedLines(
                new ByteArrayInputStream(("một\n\n" + long1 + "\ncuối").getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        assertThat(all).containsExactly("một", "", long1, "cuối");
        assertThat(new BoundedLines(InputStream.nullInputStream()).next()).isNull();
    }

    @Test
    @DisplayName("A line from elsewhere that never ends is refused before it fills the memory.")
    void aLineThatNeverEnds() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> new BoundedLines(endless).next()).isInstanceOf(Refusal.class);
    }
}
