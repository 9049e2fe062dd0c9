package vn.somat.regulation;

/** Văn bản đến, văn bản đi: whether papers come in or go out. */
public enum Direction {
    INCOMING,
    OUTGOING
}
