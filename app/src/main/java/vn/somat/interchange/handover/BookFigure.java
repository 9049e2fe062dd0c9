package vn.somat.interchange.handover;

/** Số liệu một sổ: how many lines of one level a book has, and its last serial. */
public record BookFigure(String form, String regime, int year, String level, long lines, int lastSerial) {}
