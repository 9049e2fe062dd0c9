package vn.somat.safeguards.inspections;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Mẫu đã rút, as a part of the minutes: how it was drawn, and what came of looking at each thing. */
final class SampleSheet {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private SampleSheet() {}

    static FolderSheet of(SampleDrawn drawn, MessageSource texts) {
        var way = say(texts, "way", drawn.lines().size(), drawn.population(), drawn.seed(), drawn.ledger());
        return new FolderSheet(
                say(texts, drawn.what()).toUpperCase(VIETNAMESE),
                List.of(new Field(say(texts, "drawn"), way)),
                List.of(
                        new SheetColumn(say(texts, "position"), 14),
                        new SheetColumn(say(texts, "thing"), 58),
                        new SheetColumn(say(texts, "result"), 32),
                        new SheetColumn(say(texts, "note"), 70)),
                drawn.lines().stream().map(line -> row(line, texts)).toList(),
                List.of());
    }

    private static List<String> row(SampleLine line, MessageSource texts) {
        var result = line.result();
        return List.of(
                String.valueOf(line.position()),
                line.label(),
                say(texts, result == null ? "unseen" : "result." + result),
                line.note() == null ? "" : line.note());
    }

    private static String say(MessageSource texts, String key, Object... args) {
        return texts.getMessage("safeguards.inspection.sample." + key, args, VIETNAMESE);
    }
}
