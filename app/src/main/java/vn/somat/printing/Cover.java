package vn.somat.printing;

import java.util.List;

/**
 * Bìa sổ: the cover of a register book.
 *
 * @param superior superior body, or empty
 * @param body the body that keeps the book
 * @param title name of the book
 * @param lines year, from–to dates, from–to numbers, in order; label and value are set on one line
 * @param volume the volume line, as "Quyển số: 01"
 * @param basis citation of the form, or empty
 */
public record Cover(String superior, String body, String title, List<Field> lines, String volume, String basis) {

    public Cover {
        lines = List.copyOf(lines);
    }
}
