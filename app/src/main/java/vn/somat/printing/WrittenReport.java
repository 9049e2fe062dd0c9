package vn.somat.printing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Báo cáo: a paper of words, tables and plots under the head of the office. All its words come from the caller.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param superior superior body, or empty
 * @param head what stands at the upper right, one or two lines
 * @param level label of its level, or empty
 * @param number the line for its number
 * @param place place and date
 * @param receivers nơi nhận, a line each
 * @param signer whose name stands over the place to sign
 * @param signed the name under it, or empty
 * @param witness QR with its caption, or none
 */
public record WrittenReport(
        String documentTitle,
        String superior,
        String body,
        List<String> head,
        String level,
        String number,
        String place,
        String title,
        String subtitle,
        List<Part> parts,
        String receiversLabel,
        List<String> receivers,
        String signer,
        String signed,
        @Nullable Witness witness,
        Instant printedAt) {

    /** Phần. @param columns of its table; none when it has no table */
    public record Part(
            String heading,
            List<String> paragraphs,
            String caption,
            List<SheetColumn> columns,
            List<List<String>> rows,
            List<Plot> plots) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            plots = List.copyOf(plots);
        }

        /** What is filled in may be secret. */
        @Override
        public String toString() {
            return "Part[" + heading + "]";
        }
    }

    public WrittenReport {
        head = List.copyOf(head);
        parts = List.copyOf(parts);
        receivers = List.copyOf(receivers);
    }

    @Override
    public String toString() {
        return "WrittenReport";
    }
}
