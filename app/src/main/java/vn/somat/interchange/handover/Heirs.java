package vn.somat.interchange.handover;

/** Người thừa kế: rooms above that must do something of their own when things of another office become ours. */
public interface Heirs {

    /** In the transaction of the acceptance, once all rows are here; a refusal undoes it all. */
    void takenOver(TakenOver done);
}
