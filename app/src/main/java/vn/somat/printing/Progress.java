package vn.somat.printing;

/** Told now and then how many rows are done. Called on the printing thread; may throw to stop the printing. */
@FunctionalInterface
public interface Progress {

    Progress UNWATCHED = rows -> {};

    void rows(long done);
}
