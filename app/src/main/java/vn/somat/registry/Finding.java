package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.regulation.Direction;

/** Tìm: by number fragment and words, with or without diacritics; only what the reader may see, also in suggestions. */
@Service
public class Finding {

    /**
     * What is looked for; everything but {@code words} may be null.
     *
     * @param words all must match; a word with marks matches exactly, one without matches both
     * @param from first day of the paper's date
     * @param page the {@code next} of the page before
     */
    public record Question(
            String words,
            @Nullable String level,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BookId book,
            @Nullable Direction direction,
            @Nullable String issuer,
            @Nullable String page) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    /** @param next null on the last page */
    public record Found(
            List<DocumentView> documents, @Nullable String next) {}

    /** Newest first, at most 50 a page. */
    public Found find(Reader reader, Question question) {
        throw new UnsupportedOperationException();
    }

    /** Issuers the reader has seen that begin with these letters, with or without marks; at most 10. */
    public List<String> issuers(Reader reader, String beginning) {
        throw new UnsupportedOperationException();
    }

    /** Signers likewise. */
    public List<String> signers(Reader reader, String beginning) {
        throw new UnsupportedOperationException();
    }
}
