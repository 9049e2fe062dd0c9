package vn.somat.ledger;

/** The root of 2^level leaves, the index-th such subtree from the left. */
record FrontierNode(int level, long index, byte[] hash) {}
