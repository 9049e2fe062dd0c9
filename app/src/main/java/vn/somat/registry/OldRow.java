package vn.somat.registry;

/**
 * A line of an older book with the place it has in its file.
 *
 * @param sheet from 1; 1 in a file that has none
 * @param number line of the sheet, from 1, as an office program counts them
 */
public record OldRow(OldLine line, int sheet, long number) {

    @Override
    public String toString() {
        return "OldRow[" + sheet + ":" + number + "]";
    }
}
