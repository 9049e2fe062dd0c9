package vn.somat.custody.registers;

import vn.somat.printing.BookRow;

/** Một dòng trong sổ. @param number within the year */
public record YearLine(int number, BookRow row) {}
