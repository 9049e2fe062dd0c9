package vn.somat.custody.registers;

import java.util.List;

/** Các dòng của một năm, as one reader sees them; asked within one snapshot. */
public interface YearLines {

    /** Whether there are lines that this reader does not see: then it is an extract, and the cover says so. */
    boolean partial();

    /** The next ones behind a number, in order. */
    List<YearLine> after(int number, int limit);
}
