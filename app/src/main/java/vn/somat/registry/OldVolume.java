package vn.somat.registry;

import java.util.Comparator;

/**
 * Quyển của sổ cũ: the book a line goes into, opened yet or not.
 *
 * @param regime the pack of its days; {@code *} for a book that goes on whatever pack comes into force
 */
public record OldVolume(String form, int year, String regime) implements Comparable<OldVolume> {

    private static final Comparator<OldVolume> ORDER =
            Comparator.comparing(OldVolume::form).thenComparing(OldVolume::year).thenComparing(OldVolume::regime);

    static OldVolume of(Book book, boolean carriesOver) {
        return new OldVolume(book.form(), book.year(), carriesOver ? "*" : book.regime());
    }

    /** By register, by year, then by pack. */
    @Override
    public int compareTo(OldVolume other) {
        return ORDER.compare(this, other);
    }
}
