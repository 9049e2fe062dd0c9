package vn.somat.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** RFC 6962 proofs, made from stored nodes in O(log² n). */
@Service
public class Proofs {

    private final TreeStore tree;
    private final Seals seals;

    Proofs(TreeStore tree, Seals seals) {
        this.tree = tree;
        this.seals = seals;
    }

    /** How many entries there are and the root over them. */
    public record Head(long size, byte[] root) {}

    /** The head of the tree, counted anew from every entry that is chained; nothing that is stored of the tree is believed. */
    @Transactional(readOnly = true)
    public Head recount() {
        var frontier = new Frontier(0, List.of());
        tree.eachLeaf(Long.MAX_VALUE, (leaf, hash) -> frontier.append(Hashes.leaf(leaf)));
        return new Head(frontier.size(), frontier.root());
    }

    /** The proof that the entry at {@code index} is in the tree of the latest checkpoint. */
    @Transactional(readOnly = true)
    public InclusionProof inclusion(long index) {
        var checkpoint = seals.latest()
                .filter(latest -> index >= 0 && index < latest.size())
                .orElseThrow(Refusal::notThere);
        var path = new ArrayList<byte[]>();
        path(index, 0, checkpoint.size(), path);
        return new InclusionProof(index, checkpoint.size(), tree.hash(0, index), path, checkpoint.note());
    }

    /** The same for an entry by its id; not there while it is neither chained nor sealed. */
    @Transactional(readOnly = true)
    public InclusionProof inclusion(EntryId id) {
        return inclusion(tree.indexOf(id).orElseThrow(Refusal::notThere));
    }

    /** The proof that the tree of {@code from} leaves is a beginning of the tree of {@code to} leaves. */
    @Transactional(readOnly = true)
    public ConsistencyProof consistency(long from, long to) {
        if (from < 1 || from > to || to > tree.size()) {
            throw Refusal.invalid("from", "ledger.proof.sizes", tree.size());
        }
        var hashes = new ArrayList<byte[]>();
        if (from < to) {
            subproof(from, 0, to, true, hashes);
        }
        return new ConsistencyProof(from, to, hashes);
    }

    /** PATH of RFC 6962 §2.1.1, for leaf {@code index} counted from {@code start}, over leaves start … end - 1. */
    private void path(long index, long start, long end, List<byte[]> out) {
        long leaves = end - start;
        if (leaves == 1) {
            return;
        }
        long left = split(leaves);
        if (index - start < left) {
            path(index, start, start + left, out);
            out.add(root(start + left, end));
        } else {
            path(index, start + left, end, out);
            out.add(root(start, start + left));
        }
    }

    /** SUBPROOF of RFC 6962 §2.1.2. */
    private void subproof(long from, long start, long end, boolean whole, List<byte[]> out) {
        long leaves = end - start;
        if (from == leaves) {
            if (!whole) {
                out.add(root(start, end));
            }
            return;
        }
        long left = split(leaves);
        if (from <= left) {
            subproof(from, start, start + left, whole, out);
            out.add(root(start + left, end));
        } else {
            subproof(from - left, start + left, end, false, out);
            out.add(root(start, start + left));
        }
    }

    private byte[] root(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return tree.hash(level, start >> level);
        }
        long left = split(leaves);
        return Hashes.node(root(start, start + left), root(start + left, end));
    }

    /** The largest power of two below {@code leaves}. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
