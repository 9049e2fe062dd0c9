package vn.somatverifier;

import java.util.Arrays;

/** The RFC 6962 tree of the leaves so far, of which only the right edge is kept. Not safe to share between threads. */
final class Tree {

    /** {@code edge[level]} is the root of a complete subtree of 2^level leaves wherever that bit of the size is set. */
    private final byte[][] edge = new byte[Long.SIZE][];

    private long size;

    Tree copy() {
        var copy = new Tree();
        System.arraycopy(edge, 0, copy.edge, 0, edge.length);
        copy.size = size;
        return copy;
    }

    void append(byte[] leafHash) {
        var hash = leafHash;
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            hash = Hashing.node(edge[level], hash);
        }
        edge[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    boolean hasRoot(byte[] root) {
        return Arrays.equals(root(), root);
    }

    byte[] root() {
        if (size == 0) {
            return Hashing.sha256();
        }
        int level = Long.numberOfTrailingZeros(size);
        var root = edge[level];
        for (level++; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = Hashing.node(edge[level], root);
            }
        }
        return root;
    }
}
