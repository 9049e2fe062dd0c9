package vn.somat.custody.carriers;

/** Chất liệu. */
public enum Medium {
    PAPER,
    DISC,
    USB,
    ELECTRONIC,
    OBJECT
}
