package vn.somat.classification.lists;

import vn.somat.fuzz.Fuzzed;

/** A list of secrets as YAML. */
public final class ListFuzz {

    private ListFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> YamlListReader.read(data));
    }
}
