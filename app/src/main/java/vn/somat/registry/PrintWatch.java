package vn.somat.registry;

import vn.somat.printing.Progress;

/** Follows a print-out: told how many lines there will be, then how many are done; may throw to stop it. */
interface PrintWatch extends Progress {

    PrintWatch NOBODY = rows -> {};

    default void total(long lines) {}
}
