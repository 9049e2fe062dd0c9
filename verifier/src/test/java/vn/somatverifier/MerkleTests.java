package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against the recursive definitions of RFC 6962, at every size up to 70. */
class MerkleTests {

    private static final int MOST = 70;
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> Rfc6962.leaf(("leaf " + i).getBytes(UTF_8)))
            .toList();

    private static byte[] root(int size) {
        return Rfc6962.root(LEAVES.subList(0, size));
    }

    @Test
    @DisplayName("The tree has the head of the definition at every size.")
    void theTreeAgreesWithTheDefinition() {
        var tree = new Tree();
        for (var leaf : LEAVES) {
            assertThat(tree.hasRoot(root((int) tree.size()))).isTrue();
            tree.append(leaf);
        }
        assertThat(tree.root()).isEqualTo(root(MOST));
    }

    @Test
    @DisplayName("Every true inclusion proof holds, and none for another index, size or leaf.")
    void inclusionProofsHoldOnlyWhereTheyShould() {
        for (int size = 1; size <= 33; size++) {
            var leaves = LEAVES.subList(0, size);
            for (int index = 0; index < size; index++) {
                var path = Rfc6962.path(index, leaves);
                for (int claimed = 0; claimed < size; claimed++) {
                    assertThat(MerkleProof.includes(LEAVES.get(index), claimed, size, path, root(size)))
                            .isEqualTo(claimed == index);
                }
                assertThat(MerkleProof.includes(LEAVES.get(index), index, size + 1, path, root(size + 1)))
                        .isFalse();
                assertThat(MerkleProof.includes(LEAVES.get(size), index, size, path, root(size)))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("Every true consistency proof holds, and none with a hash altered, removed or added.")
    void consistencyProofsHoldOnlyWhereTheyShould() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                var proof = Rfc6962.consistency(from, LEAVES.subList(0, to));
                assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), proof))
                        .isTrue();
                var longer = new ArrayList<>(proof);
                longer.add(root(1));
                assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), longer))
                        .isFalse();
                for (int i = 0; i < proof.size(); i++) {
                    var altered = new ArrayList<>(proof);
                    altered.set(i, new byte[32]);
                    assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), altered))
                            .isFalse();
                    altered.remove(i);
                    assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), altered))
                            .isFalse();
                }
            }
        }
        assertThat(MerkleProof.extendsTree(0, root(0), 4, root(4), List.of())).isFalse();
    }
}
