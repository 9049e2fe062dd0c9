package vn.somat.registry;

import java.time.Instant;
import vn.somat.regulation.Level;

/**
 * Việc đang chờ: one line of a book that waits for its reader, told by its place and level, never by its title.
 *
 * @param number as on the paper or the envelope; may be empty
 */
public record Waiting(DocumentId id, BookId book, Serial serial, String number, Level level, Instant registeredAt) {}
