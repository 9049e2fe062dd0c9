package vn.somat.access;

/** Lỗi trong acts.yaml: stops the start, and says which act and what about it. */
final class ActsFault extends IllegalStateException {

    ActsFault(String where, String what) {
        super("acts.yaml, " + where + ": " + what);
    }
}
