package vn.somat.classification.coach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.SecretList;

/**
 * Lời hướng dẫn: where the lists in force lead. It never says what the level is: that is decided by a person.
 *
 * @param candidates what the draft may fall under, best first; what the answers ruled out stands last
 * @param next what to answer next; null when nothing is open
 * @param highest the highest level that may be meant, by code; null when no item is
 * @param unread lists in force of which not every item has a text here: their original has to be looked at
 * @param deciders who may decide on the highest level today, by name
 * @param article on which a determination rests
 */
public record Advice(
        List<Candidate> candidates,
        @Nullable Asked next,
        @Nullable String highest,
        List<Remark> remarks,
        List<SecretList> unread,
        List<String> deciders,
        String article) {

    public Advice {
        candidates = List.copyOf(candidates);
        remarks = List.copyOf(remarks);
        unread = List.copyOf(unread);
        deciders = List.copyOf(deciders);
    }

    @Override
    public String toString() {
        return "Advice";
    }
}
