package vn.somat.interchange.sheets;

import java.util.List;
import vn.somat.ledger.Refusal;

/**
 * Tệp bảng tính: a CSV or XLSX file read line by line; its cells are never held together. Nothing of it is written anywhere,
 * nothing outside of it is looked up, and what swells beyond measure is refused.
 */
public interface SheetFile {

    /** Takes one line after the other; may throw to stop the reading. */
    @FunctionalInterface
    interface Lines {

        /** @param number as an office program counts them, from 1; lines that hold nothing are left out */
        void line(long number, List<SheetCell> cells);
    }

    /** Names of the sheets in their order; one empty name for a file that has no sheets. */
    List<String> names();

    /** @param sheet from 0 */
    void read(int sheet, Lines lines);

    /** Whether it is text without sheets (CSV), so that its first line holds the headings. */
    default boolean plain() {
        return false;
    }

    /** Whether the bytes of what was read as a line are in no Unicode encoding. */
    default boolean foreign(long number, List<SheetCell> cells) {
        return false;
    }

    static SheetFile of(byte[] file) {
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return XlsxFile.open(file);
        }
        if (file.length > 7 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF && (file[2] & 0xFF) == 0x11) {
            throw Refusal.invalid("file", "interchange.sheet.xls");
        }
        return new CsvFile(file);
    }
}
