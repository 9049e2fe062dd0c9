package vn.somat.interchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Số giữ chỗ: tells by the words {@code interchange/columns.yaml} has for it that a number was kept and never given to a paper. */
@Component
final class KeptNumbers {

    private static final int LONGEST = 80;

    private final List<String> words;

    KeptNumbers(Headings known) {
        this.words = known.kept();
    }

    /** What the old book says of it; null for a paper. Longer texts are abstracts, whatever they begin with. */
    @Nullable
    String in(ImportRow row) {
        var title = row.text(ImportField.TITLE);
        if (title != null) {
            return says(title) ? title : null;
        }
        var note = row.text(ImportField.NOTE);
        return note != null && says(note) ? note : null;
    }

    private boolean says(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var folded = Headings.folded(text);
        return words.stream().anyMatch(folded::startsWith);
    }
}
