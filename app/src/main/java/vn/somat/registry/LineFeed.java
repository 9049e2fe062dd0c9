package vn.somat.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of a book in their order, fetched and decrypted a few hundred at a time: a year never lies in memory. */
final class LineFeed implements Iterator<DocumentView> {

    private final Function<@Nullable DocumentView, List<DocumentView>> more;
    private final Deque<DocumentView> ahead = new ArrayDeque<>();
    private @Nullable DocumentView last;
    private boolean ended;

    /** @param more the lines after this one, null for the first; an empty list at the end */
    LineFeed(Function<@Nullable DocumentView, List<DocumentView>> more) {
        this.more = more;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead.addAll(more.apply(last));
            ended = ahead.isEmpty();
        }
        return !ahead.isEmpty();
    }

    @Override
    public DocumentView next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = ahead.remove();
        last = next;
        return next;
    }
}
