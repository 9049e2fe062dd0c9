package vn.somat.interchange.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Đoán bảng mã: that one under which the fewest words of a cell are impossible. A cell of western letters may read well in
 * two; then the rest of its column decides.
 *
 * @param certain whether no other encoding reads as well
 */
record EncodingGuess(OldEncoding encoding, boolean certain) {

    private static final OldEncoding[] OLD = {
        OldEncoding.MISREAD_UTF8, OldEncoding.TCVN3, OldEncoding.VNI, OldEncoding.WINDOWS_1258
    };

    private static final EncodingGuess UNICODE = new EncodingGuess(OldEncoding.UNICODE, true);

    /** @param usual what most of the column is in; null while that is not known */
    static EncodingGuess of(String text, @Nullable OldEncoding usual) {
        if (!Syllables.beyond(text)) {
            return UNICODE;
        }
        int fewest = Syllables.impossible(Objects.requireNonNull(OldEncoding.UNICODE.decode(text)));
        if (vietnamese(text)) {
            return UNICODE;
        }
        var best = OldEncoding.UNICODE;
        boolean certain = true;
        for (var candidate : OLD) {
            var decoded = candidate.decode(text);
            if (decoded == null || decoded.equals(text)) {
                continue;
            }
            int wrong = Syllables.impossible(decoded);
            if (wrong < fewest) {
                fewest = wrong;
                best = candidate;
                certain = true;
            } else if (wrong == fewest) {
                certain = false;
                best = candidate == usual ? candidate : best;
            }
        }
        return new EncodingGuess(best, certain);
    }

    /** Whether it holds letters that only Unicode has: then it is Unicode, whatever else stands there. */
    private static boolean vietnamese(String text) {
        return text.chars()
                .anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9
                        || c == 'đ'
                        || c == 'Đ'
                        || c == 'ă'
                        || c == 'Ă'
                        || c == 'ơ'
                        || c == 'Ơ'
                        || c == 'ư'
                        || c == 'Ư'
                        || c >= 0x300 && c <= 0x323);
    }
}
