package vn.somat.interchange.handover;

import java.util.List;
import java.util.SortedMap;

/**
 * Số liệu bàn giao: what is handed over, counted. The same before it leaves and after it has come, to the copy.
 *
 * @param duties open duties by kind: how many terms run, recalls are open, requests wait
 * @param movements of all copies, so that none of their histories is cut
 */
public record Figures(
        List<BookFigure> books,
        List<CarrierFigure> carriers,
        SortedMap<String, Long> duties,
        long papers,
        long files,
        long movements) {

    /** Copies in all, the destroyed ones among them. */
    public long copies() {
        return carriers.stream().mapToLong(CarrierFigure::count).sum();
    }
}
