package vn.somat.interchange.imports;

import java.util.function.LongConsumer;

/** Told how far the work is; ends it by {@link Stopped} when somebody wants that. */
interface ImportWatch extends LongConsumer {

    /** Somebody no longer wants it. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
