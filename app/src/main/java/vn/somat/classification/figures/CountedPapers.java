package vn.somat.classification.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Những văn bản sau một con số, as far as their reader may see them.
 *
 * @param visible how many of them there are for this reader
 * @param counted what the number says
 * @param next null on the last page
 */
public record CountedPapers(
        List<CountedPaper> papers,
        long visible,
        long counted,
        @Nullable String next) {

    public CountedPapers {
        papers = List.copyOf(papers);
    }

    /** What the number counts and the reader may not see. */
    public long hidden() {
        return counted - visible;
    }
}
