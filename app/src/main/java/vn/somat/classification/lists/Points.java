package vn.somat.classification.lists;

import java.util.List;

/** Điểm a, b, c, d, đ, e, g…: the letters of points, in the order of the Vietnamese alphabet. */
final class Points {

    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");

    private Points() {}

    static boolean known(String point) {
        return LETTERS.contains(point);
    }

    /** Place of a letter, from 1. */
    static int number(String point) {
        return LETTERS.indexOf(point) + 1;
    }

    /** The letter at a place, from 1. */
    static String letter(int number) {
        return LETTERS.get(number - 1);
    }
}
