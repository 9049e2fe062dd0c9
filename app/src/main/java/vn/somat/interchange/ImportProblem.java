package vn.somat.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a row out of the book.
 *
 * @param line line of the file where the row begins, from 1 (the heading)
 * @param column the heading of the cell as the file has it; null when it is about the whole row
 * @param code message key, below {@code interchange.} or the registry's own
 * @param args what to fill in: lengths, lines, days; never what the cell holds
 */
public record ImportProblem(long line, @Nullable String column, String code, List<Object> args) {}
