package vn.somat.printing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hồ sơ: several sheets that belong together and are printed as one, each beginning on a page of its own. All its words
 * come from the caller.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param superior superior body, or empty
 * @param head what stands at the upper right, one or two lines
 * @param level label of its level, stamped on each sheet, or empty
 * @param name at the foot of every page
 * @param code QR that finds what is printed, with its caption, on the first page, or none
 * @param witness QR with its caption on the first page, or none
 * @param hint the line under each place to sign
 */
public record Folder(
        String documentTitle,
        String superior,
        String body,
        List<String> head,
        String level,
        String name,
        List<FolderSheet> sheets,
        @Nullable Witness code,
        @Nullable Witness witness,
        String hint,
        Instant printedAt) {

    public Folder {
        head = List.copyOf(head);
        sheets = List.copyOf(sheets);
    }

    /** What is filled in may be secret. */
    @Override
    public String toString() {
        return "Folder[" + name + "]";
    }
}
