package vn.somat.regulation;

import org.yaml.snakeyaml.nodes.Node;

/** Where something stands in a pack: file and line, for sentences that people can act on. */
record Spot(String file, int line) {

    static Spot of(String file, Node node) {
        return new Spot(file, node.getStartMark().getLine() + 1);
    }

    PackFault fault(String what) {
        return new PackFault(file, line, what);
    }

    /** The text as a value of its kind, or the fault that says what it should have been. */
    <T> T read(Kind<T> kind, String text) {
        T value = kind.read(text);
        if (value == null) {
            throw fault("expected " + kind.expected());
        }
        return value;
    }
}
