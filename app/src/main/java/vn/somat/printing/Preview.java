package vn.somat.printing;

import java.util.List;

/**
 * Pages of a file as pictures.
 *
 * @param pages PNG files, one a page, at most {@value #LONGEST} pixels along the longer side
 * @param first number of the first of them, from 0
 * @param total pages the file has in all
 */
public record Preview(AttachmentKind kind, int first, List<byte[]> pages, int total) {

    static final int LONGEST = 1754; // A4 at 150 dots an inch
    static final int LEGIBLE = 3508; // A4 at 300

    public Preview {
        pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
        return "Preview[" + kind + ", " + pages.size() + " of " + total + "]";
    }
}
