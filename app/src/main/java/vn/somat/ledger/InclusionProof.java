package vn.somat.ledger;

import java.util.List;

/**
 * That one entry is in the ledger.
 *
 * @param hashes siblings from the leaf upwards
 * @param checkpoint the signed note whose root they lead to
 */
public record InclusionProof(long index, long size, byte[] leafHash, List<byte[]> hashes, String checkpoint) {}
