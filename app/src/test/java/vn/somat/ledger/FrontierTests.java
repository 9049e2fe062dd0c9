package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrontierTests {

    /** The definition of RFC 6962 §2.1, word by word. */
    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hashes.sha256();
        }
        if (leaves.size() == 1) {
            return Hashes.leaf(leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hashes.node(naive(leaves.subList(0, left)), naive(leaves.subList(left, leaves.size())));
    }

    @Test
    @DisplayName("Appending one by one gives the tree head of the definition, at every size up to 300.")
    void appendingAgreesWithTheDefinition() {
        var leaves = new ArrayList<byte[]>();
        var frontier = new Frontier(0, List.of());
        for (int size = 0; size <= 300; size++) {
            assertThat(frontier.root()).as("size %d", size).isEqualTo(naive(leaves));
            leaves.add(("leaf " + size).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            frontier.append(Hashes.leaf(leaves.getLast()));
        }
    }

    @Test
    @DisplayName("The right edge read back from stored nodes goes on as if it had never been put away.")
    void aStoredFrontierGoesOn() {
        var stored = new HashMap<String, byte[]>();
        var whole = new Frontier(0, List.of());
        for (long size = 0; size < 200; size++) {
            var reread = new Frontier(
                    size,
                    Frontier.peaksOf(size).stream()
                            .map(peak -> new FrontierNode(
                                    peak.level(),
                                    peak.index(),
                                    java.util.Objects.requireNonNull(stored.get(peak.level() + "/" + peak.index()))))
                            .toList());
            assertThat(reread.root()).isEqualTo(whole.root());
            var hash = Hashes.leaf(new byte[] {(byte) size});
            stored.put("0/" + size, hash);
            whole.append(hash).forEach(node -> stored.put(node.level() + "/" + node.index(), node.hash()));
        }
    }
}
