package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Tờ nhãn: labels on a sheet of paper, in a grid, or one by one on a roll.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param skipped places at the beginning that are used up already
 */
public record LabelSheet(String documentTitle, LabelStock stock, int skipped, List<Label> labels, Instant printedAt) {

    public LabelSheet {
        labels = List.copyOf(labels);
        if (skipped < 0 || skipped >= stock.perPage()) {
            throw new IllegalArgumentException("no such place on the sheet: " + skipped);
        }
    }

    /**
     * Nhãn.
     *
     * @param code what stands on it in large letters and in its QR
     * @param mark the mark of a level; empty where it does not belong on the label
     * @param lines under it, short
     */
    public record Label(String code, String mark, List<String> lines) {

        public Label {
            lines = List.copyOf(lines);
        }
    }
}
