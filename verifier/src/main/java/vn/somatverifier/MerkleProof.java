package vn.somatverifier;

import java.util.Arrays;
import java.util.List;

/** The checks of RFC 9162 §2.1.3.2 and §2.1.4.2, which hold for RFC 6962 trees as well. */
final class MerkleProof {

    private MerkleProof() {}

    static boolean includes(byte[] leafHash, long index, long size, List<byte[]> hashes, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var reached = leafHash;
        for (var hash : hashes) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                reached = Hashing.node(hash, reached);
                int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                reached = Hashing.node(reached, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(reached, root);
    }

    /** That a tree of {@code from} leaves is the beginning of one of {@code to}. */
    static boolean extendsTree(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> hashes) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return hashes.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        int complete = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >> complete;
        long last = (to - 1) >> complete;
        boolean fromIsASubtree = Long.bitCount(from) == 1;
        if (!fromIsASubtree && hashes.isEmpty()) {
            return false;
        }
        var older = fromIsASubtree ? fromRoot : hashes.get(0);
        var newer = older;
        for (var hash : fromIsASubtree ? hashes : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = Hashing.node(hash, older);
                newer = Hashing.node(hash, newer);
                int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                newer = Hashing.node(newer, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, fromRoot) && Arrays.equals(newer, toRoot);
    }
}
