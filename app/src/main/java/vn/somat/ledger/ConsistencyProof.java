package vn.somat.ledger;

import java.util.List;

/** That nothing among the first {@code from} entries was changed by the time there were {@code to}. */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {}
