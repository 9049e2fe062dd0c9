package vn.somat.registry;

import java.time.Instant;
import java.util.Map;

/** What an import brought into one book, and where the counters stood. */
record TakenVolume(BookId book, int lines, Instant at, Map<String, Counted> counters) {}
