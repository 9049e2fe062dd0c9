package vn.somatverifier;

import static vn.somatverifier.Office.ORIGIN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Forged proofs. The good ones are of entry 6 in twelve, and of eight entries growing to twelve. */
final class TamperedProofs {

    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    private TamperedProofs() {}

    static {
        inclusion("proof-of-an-altered-leaf", proof -> proof.put("leafHash", TestKey.base64(new byte[32])));
        inclusion("proof-path-altered", proof -> hashes(proof).set(1, TestKey.base64(new byte[32])));
        inclusion("proof-path-shortened", proof -> hashes(proof).removeLast());
        inclusion("proof-path-lengthened", proof -> hashes(proof).add(TestKey.base64(new byte[32])));
        inclusion(
                "proof-path-out-of-order",
                proof -> hashes(proof).addFirst(hashes(proof).removeLast()));
        inclusion("proof-of-the-wrong-index", proof -> proof.put("index", 7L));
        inclusion("proof-index-outside", proof -> proof.put("index", 12L));
        inclusion("proof-size-altered", proof -> proof.put("size", 11L));
        inclusion(
                "proof-checkpoint-forged",
                proof -> proof.merge(
                        "checkpoint", "", (note, none) -> note.toString().replace("T02:51:00Z", "T02:52:00Z")));
        inclusion(
                "proof-checkpoint-by-another-key",
                proof -> proof.put(
                        "checkpoint",
                        Office.with(ORIGIN, new TestKey(2), "mat")
                                .evidence
                                .notes
                                .get(2)));
        inclusion("proof-without-its-leaf", proof -> proof.remove("leafHash"));
        ALL.put("proof-of-another-entry", scene -> {
            prove(scene, inclusion(scene.office));
            scene.bringFile("--entry", "entry.json", scene.office.evidence.entries.get(5) + "\n");
        });
        ALL.put("proof-cut", scene -> {
            prove(scene, inclusion(scene.office));
            scene.proveText("{\"index\":6,");
        });

        consistency("growth-altered", proof -> hashes(proof).set(0, TestKey.base64(new byte[32])));
        consistency("growth-shortened", proof -> hashes(proof).removeLast());
        ALL.put("growth-of-a-fork", scene -> {
            var fork = Office.with(ORIGIN, scene.office.key, "thuong");
            scene.prove(consistency(fork));
            scene.bring("--qr", scene.office.qr(8));
            scene.bring("--qr", fork.qr(12));
        });
    }

    static Map<String, Object> inclusion(Office office) {
        var proof = new TreeMap<String, Object>();
        proof.put("index", 6L);
        proof.put("size", 12L);
        proof.put("leafHash", office.evidence.leaves.get(6));
        proof.put("hashes", texts(Rfc6962.path(6, office.evidence.hashes())));
        proof.put("checkpoint", office.evidence.notes.get(2));
        return proof;
    }

    static Map<String, Object> consistency(Office office) {
        var proof = new TreeMap<String, Object>();
        proof.put("from", 8L);
        proof.put("to", 12L);
        proof.put("hashes", texts(Rfc6962.consistency(8, office.evidence.hashes())));
        return proof;
    }

    private static void inclusion(String name, Consumer<Map<String, Object>> forge) {
        ALL.put(name, scene -> {
            var proof = inclusion(scene.office);
            forge.accept(proof);
            prove(scene, proof);
        });
    }

    private static void consistency(String name, Consumer<Map<String, Object>> forge) {
        ALL.put(name, scene -> {
            var proof = consistency(scene.office);
            forge.accept(proof);
            scene.prove(proof);
            scene.bring("--qr", scene.office.qr(8));
            scene.bring("--qr", scene.office.qr(12));
        });
    }

    private static void prove(Scene scene, Map<String, Object> proof) {
        scene.prove(proof);
        scene.bring("--key", scene.office.key.verifierKey(ORIGIN));
    }

    @SuppressWarnings("unchecked")
    private static List<String> hashes(Map<String, Object> proof) {
        return (List<String>) Objects.requireNonNull(proof.get("hashes"));
    }

    private static List<String> texts(List<byte[]> hashes) {
        return new ArrayList<>(hashes.stream().map(TestKey::base64).toList());
    }
}
