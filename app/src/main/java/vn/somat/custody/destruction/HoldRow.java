package vn.somat.custody.destruction;

import vn.somat.access.Thing;

/** The same with what it holds. */
record HoldRow(KeptHold kept, String name, String level, int rank) {

    Thing thing() {
        var carrier = kept.carrier();
        var document = kept.document();
        return (carrier != null
                        ? Thing.of("carrier", carrier.value())
                        : Thing.of("document", document == null ? "" : document.value()))
                .level(level, rank);
    }
}
