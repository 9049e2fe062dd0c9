package vn.somat.printing;

/**
 * The seal of the ledger that a page carries out of the building: what the QR holds and what a person can read beside it.
 *
 * @param payload the text inside the QR, at most {@value #LONGEST} characters so that it stays readable at 18 mm
 * @param caption lines beside it, separated by line feeds (size, first letters of the root); at a book's foot there is
 *     room for three of some 34 letters
 */
public record Witness(String payload, String caption) {

    static final int LONGEST = 300;

    public Witness {
        if (payload.isEmpty() || payload.length() > LONGEST) {
            throw new IllegalArgumentException("a witness holds 1 to " + LONGEST + " characters");
        }
    }
}
