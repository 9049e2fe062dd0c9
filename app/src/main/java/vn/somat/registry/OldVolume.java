package vn.somat.registry;

/**
 * Quyển của sổ cũ: the book a line goes into, opened yet or not.
 *
 * @param regime the pack of its days; {@code *} for a book that goes on whatever pack comes into force
 */
public record OldVolume(String form, int year, String regime) implements Comparable<OldVolume> {

    static OldVolume of(Book book, boolean carriesOver) {
        return new OldVolume(book.form(), book.year(), carriesOver ? "*" : book.regime());
    }

    /** By year, then by pack. */
    @Override
    public int compareTo(OldVolume other) {
        int years = Integer.compare(year, other.year);
        return years != 0 ? years : regime.compareTo(other.regime);
    }
}
