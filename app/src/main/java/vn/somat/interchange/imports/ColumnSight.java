package vn.somat.interchange.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.sheets.SheetCell;

/** What is seen of a column while it goes by. For one thread. */
final class ColumnSight {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 120;

    private final List<String> samples = new ArrayList<>();
    private final Map<OldEncoding, Integer> certain = new EnumMap<>(OldEncoding.class);
    private final Map<OldEncoding, Integer> found = new EnumMap<>(OldEncoding.class);
    private final Map<OldEncoding, List<EncodingLook.Sample>> shown = new EnumMap<>(OldEncoding.class);
    private int filled;
    private int decomposed;

    void saw(SheetCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        var text = cell.text();
        if (samples.size() < SAMPLES) {
            samples.add(cut(text));
        }
        if (cell.number() || !Syllables.beyond(text)) {
            return;
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            decomposed++;
        }
        var guess = EncodingGuess.of(text, null);
        if (guess.certain()) {
            certain.merge(guess.encoding(), 1, Integer::sum);
        }
        if (guess.encoding() != OldEncoding.UNICODE) {
            found.merge(guess.encoding(), 1, Integer::sum);
            var some = shown.computeIfAbsent(guess.encoding(), unused -> new ArrayList<>());
            if (some.size() < SAMPLES) {
                some.add(new EncodingLook.Sample(
                        cut(text), cut(Objects.requireNonNull(guess.encoding().decode(text)))));
            }
        }
    }

    int filled() {
        return filled;
    }

    ColumnLook look(int place, String heading, @Nullable ImportField guessed) {
        var encodings = found.entrySet().stream()
                .map(one ->
                        new EncodingLook(one.getKey(), one.getValue(), Objects.requireNonNull(shown.get(one.getKey()))))
                .toList();
        return new ColumnLook(place, heading, samples, filled, decomposed, encodings, usual(), guessed);
    }

    /** An old encoding that most of what tells anything is in. */
    private @Nullable OldEncoding usual() {
        int all = certain.values().stream().mapToInt(Integer::intValue).sum();
        return certain.entrySet().stream()
                .filter(one -> one.getKey() != OldEncoding.UNICODE && one.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…";
    }
}
