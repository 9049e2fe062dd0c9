package vn.somat.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.somat.access.Reader;
import vn.somat.ledger.EntryId;
import vn.somat.printing.ReaderMark;

/** Mã lần xem: what leads from a photograph of a screen to the entry of the look, and the mark that bears it. */
public final class ReadingMark {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private ReadingMark() {}

    public static String code(EntryId entry) {
        return entry.value().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static ReaderMark of(Reader reader, EntryId entry, Instant now) {
        return new ReaderMark(reader.displayName() + " · " + MINUTE.format(now) + " · " + code(entry));
    }
}
