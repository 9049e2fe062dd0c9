package vn.somatverifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The tree and its proofs by the recursive definitions of RFC 6962 §2.1, word by word; slow and obvious. */
final class Rfc6962 {

    private Rfc6962() {}

    static byte[] leaf(byte[] data) {
        return TestKey.sha256(
                ByteBuffer.allocate(1 + data.length).put((byte) 0).put(data).array());
    }

    static byte[] node(byte[] left, byte[] right) {
        return TestKey.sha256(
                ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TestKey.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = index < k ? path(index, left) : path(index - k, right);
        path.add(root(index < k ? right : left));
        return path;
    }

    static List<byte[]> consistency(int from, List<byte[]> leaves) {
        return subproof(from, leaves, true);
    }

    private static List<byte[]> subproof(int from, List<byte[]> leaves, boolean whole) {
        if (from == leaves.size()) {
            return new ArrayList<>(whole ? List.of() : List.of(root(leaves)));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var proof = from <= k ? subproof(from, left, whole) : subproof(from - k, right, false);
        proof.add(root(from <= k ? right : left));
        return proof;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
