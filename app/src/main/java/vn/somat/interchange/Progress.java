package vn.somat.interchange;

/** Told now and then how many rows are done. Called on the working thread; may throw to stop the work. */
@FunctionalInterface
public interface Progress {

    void rows(long done);
}
