package vn.somat.classification.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation.Standing;

/**
 * Danh mục bí mật nhà nước: a decision that issues a list, as the office knows it in its newest version.
 *
 * @param code how files name the list: {@code 2500-qd-ttg-2025}
 * @param open whether the list is public; of one that is not, no text is kept
 * @param number null while nobody has entered it
 * @param issued day of the decision; null when only {@code year}, or nothing, is known
 * @param field code of the field (lĩnh vực), as in {@code classification/fields.yaml}
 * @param standing how well it is verified that there is such a decision
 * @param from first day in force; null while nobody has entered it, and then nothing can be classified by this list
 * @param to last day in force; null while it is
 * @param repealedBy what took its place, when that is known
 * @param shipped version of the shipped file this was last made from; null when the office made it
 */
public record SecretList(
        ListId id,
        String code,
        boolean open,
        int version,
        @Nullable String number,
        @Nullable LocalDate issued,
        @Nullable Integer year,
        String issuer,
        String title,
        String field,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable Standing fromStanding,
        @Nullable LocalDate to,
        @Nullable ListId repealedBy,
        Origin origin,
        @Nullable Integer shipped,
        @Nullable String note) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' uuuu");

    /** Where a list came from: with the program, entered by the office, or invented for the rehearsal. */
    public enum Origin {
        SHIPPED,
        OFFICE,
        REHEARSAL
    }

    /** Whether a paper of that day may rest on it. */
    public boolean inForceOn(LocalDate day) {
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean repealedOn(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    /** As a paper quotes it: {@code Quyết định số 1630/QĐ-TTg ngày 30 tháng 07 năm 2025 của Thủ tướng Chính phủ}. */
    public String citation() {
        if (number == null) {
            return title + " của " + issuer;
        }
        var day = issued == null ? year == null ? "" : " năm " + year : " " + DAY.format(issued);
        return "Quyết định số " + number + day + " của " + issuer;
    }
}
