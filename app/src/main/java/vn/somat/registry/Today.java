package vn.somat.registry;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;

/**
 * Việc hôm nay: what waits for somebody who has just sat down. Tells numbers and levels, no title: opening a line is
 * what leaves an entry, not being told that it is there. Only what the reader may see.
 */
@Service
@Transactional(readOnly = true)
public class Today {

    private static final int MOST = 20;

    private final TodayStore store;
    private final OfficeDay day;

    Today(TodayStore store, OfficeDay day) {
        this.store = store;
        this.day = day;
    }

    /** How many lines each book got since midnight; a book without any is left out. */
    public Map<BookId, Long> registered(Reader reader) {
        return store.registeredSince(reader, day.startOfToday());
    }

    /** Envelopes addressed to the reader by name that nobody has completed, oldest first. */
    public List<Waiting> envelopes(Reader reader) {
        return store.envelopes(reader, MOST);
    }

    /** Numbers that were reserved and have no paper yet, oldest first. */
    public List<Waiting> reserved(Reader reader) {
        return store.reserved(reader, MOST);
    }

    /** Papers passed to the reader's units since midnight, newest first. */
    public List<Waiting> passedToMyUnits(Reader reader) {
        return reader.units().isEmpty() ? List.of() : store.passedSince(reader, day.startOfToday(), MOST);
    }
}
