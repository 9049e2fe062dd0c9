package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Biểu mẫu: a form as it is printed or taken away to be finished. All its words come from the caller.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param superior superior body, or empty
 * @param head what stands at the upper right, one or two lines, the second may be empty
 * @param place place and date
 * @param columns of its table; none when it has no table
 * @param blank empty rows of that table
 * @param signatures whose names stand over the places to sign
 * @param hint the line under each of them
 */
public record OfficialForm(
        String documentTitle,
        String superior,
        String body,
        List<String> head,
        String place,
        String title,
        List<FormEntry> entries,
        List<SheetColumn> columns,
        int blank,
        List<String> signatures,
        String hint,
        Instant printedAt) {

    public OfficialForm {
        head = List.copyOf(head);
        entries = List.copyOf(entries);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /** What is filled in may be secret. */
    @Override
    public String toString() {
        return "OfficialForm[" + title + "]";
    }
}
