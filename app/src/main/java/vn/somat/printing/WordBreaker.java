package vn.somat.printing;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a page may end: not beside a stroke inside a word, so that a day stays whole. */
final class WordBreaker implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.of("vi"));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int at = lines.next();
        while (at != BreakIterator.DONE && besideStroke(at)) {
            at = lines.next();
        }
        return at;
    }

    private boolean besideStroke(int at) {
        return at > 0 && at < text.length() && (text.charAt(at) == '/' || text.charAt(at - 1) == '/');
    }
}
