package vn.somat.regulation;

/** Khối cơ quan: the Party side or the State side; each numbers and names its papers by rules of its own. */
public enum Side {
    PARTY,
    STATE
}
