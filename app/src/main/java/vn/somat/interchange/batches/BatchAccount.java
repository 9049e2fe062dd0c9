package vn.somat.interchange.batches;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;

/**
 * Bảng kê kết quả: every row with its number or the reason why it has none, as CSV. Of an ordinary run that still has its
 * words, with its own cells behind, so that what was wrong can be mended and given again; of a secret one never.
 */
@Service
public class BatchAccount {

    private static final int AT_ONCE = 500;
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@|%].*", Pattern.DOTALL);

    private final BatchReading reading;
    private final Ledger ledger;
    private final MessageSource texts;

    BatchAccount(BatchReading reading, Ledger ledger, MessageSource texts) {
        this.reading = reading;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The stream stays open. @param wrong only rows without a number */
    public void write(Reader reader, UUID id, boolean wrong, Locale locale, OutputStream out) throws IOException {
        var batch = reading.stored(reader, id);
        boolean cells = batch.view().rank() == 0 && !batch.view().forgotten();
        ledger.recordAlone(BatchDesk.entry("account", reader.actor(), batch.view()));
        var to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        to.write('\ufeff');
        line(to, heading(locale, cells ? reading.headings(batch) : List.of()));
        reading.each(batch, cells, wrong, AT_ONCE, (row, own) -> {
            try {
                line(to, Stream.concat(known(row, locale), own.stream()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        to.flush();
    }

    private Stream<String> heading(Locale locale, List<String> own) {
        return Stream.concat(
                Stream.of("row", "line", "state", "number", "reason").map(key -> say(locale, "account." + key)),
                own.stream());
    }

    private Stream<String> known(BatchRow row, Locale locale) {
        return Stream.of(
                String.valueOf(row.row()),
                String.valueOf(row.line()),
                say(locale, "row." + row.state()),
                row.number() == null ? "" : row.number(),
                row.flaws().stream()
                        .map(flaw -> texts.getMessage(flaw.code(), flaw.args().toArray(), locale))
                        .collect(Collectors.joining(" ")));
    }

    private String say(Locale locale, String key) {
        return texts.getMessage("interchange.batch." + key, null, locale);
    }

    private static void line(Writer to, Stream<String> cells) throws IOException {
        var line = new ArrayList<String>();
        cells.forEach(cell -> line.add(cell(cell)));
        to.write(String.join(";", line));
        to.write("\r\n");
    }

    /** Never a formula to the program that opens it. */
    private static String cell(String text) {
        var shown = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + shown.replace("\"", "\"\"") + '"';
    }
}
