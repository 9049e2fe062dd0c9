package vn.somat.custody.copies;

/** Which orders somebody looks at. */
public enum Shelf {
    MINE,
    TO_DECIDE,
    TO_MAKE,
    ALL
}
