package vn.somat.custody.carriers;

/** Một lần quét: what came of a label under the scanner, and how far the count is. */
public record Scanned(CarrierId carrier, String label, Outcome outcome, CountedSoFar soFar) {

    /** Kết quả. */
    public enum Outcome {
        FOUND,
        AGAIN,
        MISPLACED,
        EXTRA,
        /** It stands where it should, and was not drawn. */
        NOT_DRAWN
    }
}
