package vn.somat.printing;

/** A drawn sign beside a level's name, so that levels differ without colour and without reading. */
public enum Shape {
    NONE,
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE
}
