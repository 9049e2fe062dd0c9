package vn.somat.classification.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation.Standing;

/**
 * Mục của danh mục bí mật nhà nước: one place of a list in one wording.
 *
 * @param list the decision as it stands now
 * @param article Điều
 * @param clause Khoản; null when the article has none
 * @param point Điểm; null when the clause has none
 * @param level code of the level: {@code mat}, {@code toi-mat}, {@code tuyet-mat}
 * @param text null when it is not public, or nobody has entered it
 * @param condition what else must be so, as the list says it: {@code chưa công khai}
 * @param questions to be answered with yes before the item can be meant
 * @param current false when a later version of the list has dropped or reworded it
 */
public record ListItem(
        ItemId id,
        SecretList list,
        int article,
        @Nullable Integer clause,
        @Nullable String point,
        String level,
        @Nullable String text,
        @Nullable String condition,
        List<Keyword> keywords,
        List<String> questions,
        Standing standing,
        boolean current) {

    public ListItem {
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
    }

    /** Number of the decision; its title while the number is not known. */
    public String listNumber() {
        return list.number() == null ? list.title() : list.number();
    }

    /** First day a paper may rest on it; null while nobody has entered it. */
    public @Nullable LocalDate from() {
        return list.from();
    }

    /** Last day; null while the list is in force. */
    public @Nullable LocalDate to() {
        return list.to();
    }

    /** Whether a paper of that day may rest on it. */
    public boolean usableOn(LocalDate day) {
        return current && list.inForceOn(day);
    }

    /** {@code điểm a khoản 2 Điều 1}. */
    public String place() {
        return (point == null ? "" : "điểm " + point + " ")
                + (clause == null ? "" : "khoản " + clause + " ")
                + "Điều " + article;
    }

    /** As a paper quotes it: {@code điểm a khoản 2 Điều 1 Quyết định số … ngày … của Thủ tướng Chính phủ}. */
    public String citation() {
        return place() + " " + list.citation();
    }
}
