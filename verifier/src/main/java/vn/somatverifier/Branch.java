package vn.somatverifier;

/** The tree of one of the two files, and how far the signed roots bear it out. */
final class Branch {

    private Tree tree;
    private long confirmed;
    private long refuted = Long.MAX_VALUE;

    Branch(Tree tree) {
        this.tree = tree;
    }

    /** From here on it grows by itself. */
    void part() {
        tree = tree.copy();
    }

    void append(byte[] leafHash) {
        tree.append(leafHash);
    }

    /** Compares with a signed root, called in the order of sizes, when so many leaves were appended or none is left. */
    boolean compare(long size, byte[] root) {
        boolean right = tree.size() == size && tree.hasRoot(root);
        if (right) {
            confirmed = size;
        } else {
            refuted = Math.min(refuted, size);
        }
        return right;
    }

    Tree tree() {
        return tree;
    }

    long size() {
        return tree.size();
    }

    /** So many leaves from the beginning are those that were signed. */
    long confirmed() {
        return confirmed;
    }

    /** The smallest size at which it is not what was signed. */
    long refuted() {
        return refuted;
    }

    boolean isRefuted() {
        return refuted < Long.MAX_VALUE;
    }
}
