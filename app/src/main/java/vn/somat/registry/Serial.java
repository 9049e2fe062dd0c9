package vn.somat.registry;

import vn.somat.ledger.Refusal;

/**
 * Số thứ tự, số đến: the place of a line in its book's year. Gap-free; an inserted one carries a letter: {@code 12a}.
 *
 * @param insertion letters of an inserted number; empty otherwise
 */
public record Serial(int number, String insertion) implements Comparable<Serial> {

    public static Serial of(int number) {
        return new Serial(number, "");
    }

    /** The serial of what is inserted next behind this number, {@code last} being the last letter given there. */
    Serial behind(String last) {
        if (last.equals("z")) {
            throw Refusal.conflict("registry.insert.full", String.valueOf(number));
        }
        return new Serial(number, last.isEmpty() ? "a" : String.valueOf((char) (last.charAt(0) + 1)));
    }

    @Override
    public int compareTo(Serial other) {
        int byNumber = Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : insertion.compareTo(other.insertion);
    }

    @Override
    public String toString() {
        return number + insertion;
    }
}
