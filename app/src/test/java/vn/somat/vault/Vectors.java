package vn.somat.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vector files of format 1, which another implementation wrote. */
final class Vectors {
    static final StandardAlgorithms ALGORITHMS = new StandardAlgorithms();
    static final Format1 FORMAT = new Format1(ALGORITHMS, new SecureRandom());

    private Vectors() {}

    static Stream<JsonNode> of(String name) {
        JsonNode all = JsonMapper.shared().readTree(Path.of("src/test/vectors/vault", name + ".json"));
        return StreamSupport.stream(all.get("vectors").spliterator(), false);
    }

    static byte[] hex(JsonNode vector, String name) {
        return HexFormat.of().parseHex(text(vector, name));
    }

    static String text(JsonNode vector, String name) {
        return vector.get(name).asString();
    }

    static UUID id(JsonNode vector) {
        return UUID.fromString(text(vector, "id"));
    }

    static Key key(JsonNode vector, String name) {
        return Key.take(hex(vector, name));
    }

    static byte[] pattern(int size) {
        byte[] plain = new byte[size];
        for (int i = 0; i < size; i++) {
            plain[i] = (byte) (i % 251);
        }
        return plain;
    }

    /** A source of chance that gives these bytes once, to repeat what another implementation did. */
    static SecureRandom giving(byte[] bytes) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] into) {
                if (into.length != bytes.length) {
                    throw new IllegalStateException("asked for " + into.length + " bytes");
                }
                System.arraycopy(bytes, 0, into, 0, into.length);
            }
        };
    }
}
