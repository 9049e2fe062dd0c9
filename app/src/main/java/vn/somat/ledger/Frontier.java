package vn.somat.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of the tree: the roots of its complete subtrees, largest first. Enough to append and to know the root,
 * in O(log n), whatever the size. Not safe to share between threads.
 */
final class Frontier {

    private final ArrayList<FrontierNode> peaks;
    private long size;

    Frontier(long size, List<FrontierNode> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Which nodes make the right edge of a tree of {@code size} leaves. */
    static List<FrontierNode> peaksOf(long size) {
        var peaks = new ArrayList<FrontierNode>();
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(new FrontierNode(level, (size >> level) - 1, new byte[0]));
            }
        }
        return peaks;
    }

    /** Appends a leaf; answers the subtrees it completes, level 1 upwards. */
    List<FrontierNode> append(byte[] leafHash) {
        var completed = new ArrayList<FrontierNode>();
        var node = new FrontierNode(0, size, leafHash);
        while (!peaks.isEmpty() && peaks.getLast().level() == node.level()) {
            var left = peaks.removeLast();
            node = new FrontierNode(node.level() + 1, node.index() >> 1, Hashes.node(left.hash(), node.hash()));
            completed.add(node);
        }
        peaks.add(node);
        size++;
        return completed;
    }

    long size() {
        return size;
    }

    /** The RFC 6962 tree head; of no leaves, the hash of nothing. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return Hashes.sha256();
        }
        var root = peaks.getLast().hash();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hashes.node(peaks.get(i).hash(), root);
        }
        return root;
    }
}
