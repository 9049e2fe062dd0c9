package vn.somat.classification.coach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.Folded;
import vn.somat.classification.lists.Folded.Word;
import vn.somat.classification.lists.ListItem;

/**
 * So khớp: counts what a draft and an item have in common. A key word counts with its weight where its words stand together
 * in the draft; two words of the item's text that stand together there count one. No more than that: the same words give the
 * same answer on every machine.
 */
@Component
class Matching {

    private final CoachData data;

    Matching(CoachData data) {
        this.data = data;
    }

    /**
     * A stretch of the draft. Typed with marks its words count as they are, {@code ban} is not {@code bản}; typed without any,
     * each can be every word it may stand for.
     */
    record Stretch(List<Word> words, boolean marked) {

        static Stretch of(String text) {
            var words = Folded.words(text);
            return new Stretch(
                    words, words.stream().anyMatch(word -> !word.exact().equals(word.plain())));
        }

        boolean holds(List<Word> phrase) {
            for (int start = 0; start + phrase.size() <= words.size(); start++) {
                boolean all = true;
                for (int i = 0; all && i < phrase.size(); i++) {
                    var here = words.get(start + i);
                    all = marked
                            ? phrase.get(i).exact().equals(here.exact())
                            : phrase.get(i).plain().equals(here.plain());
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What led to an item. */
    record Hit(ListItem item, int score, List<Match> matches) {}

    Optional<Hit> hit(ListItem item, List<Stretch> draft) {
        var matches = new LinkedHashMap<String, Match>();
        var phrases = new ArrayList<Stretch>();
        int keywords = 0;
        for (var keyword : item.keywords()) {
            if (stands(Folded.words(keyword.phrase()), draft)) {
                matches.put(keyword.phrase(), new Match(keyword.phrase(), keyword.weight(), true));
                phrases.add(Stretch.of(keyword.phrase()));
                keywords += keyword.weight();
            }
        }
        int found = 0;
        var pairs = item.text() == null ? List.<List<Word>>of() : pairs(Folded.words(item.text()));
        for (var pair : pairs) {
            // What a key word has counted already does not count again.
            if (stands(pair, draft) && !stands(pair, phrases)) {
                var words = pair.getFirst().shown() + " " + pair.getLast().shown();
                matches.putIfAbsent(words, new Match(words, 1, false));
                found++;
            }
        }
        return data.enough(keywords, found, pairs.size())
                ? Optional.of(new Hit(item, keywords + found, new ArrayList<>(matches.values())))
                : Optional.empty();
    }

    /** Words that stand side by side, each of which means something; each pair once. */
    private List<List<Word>> pairs(List<Word> words) {
        var pairs = new LinkedHashMap<String, List<Word>>();
        for (int i = 0; i + 1 < words.size(); i++) {
            var pair = List.of(words.get(i), words.get(i + 1));
            if (pair.stream().noneMatch(data::meansNothingAlone)) {
                pairs.putIfAbsent(pair.getFirst().exact() + " " + pair.getLast().exact(), pair);
            }
        }
        return List.copyOf(pairs.values());
    }

    private static boolean stands(List<Word> phrase, List<Stretch> draft) {
        return draft.stream().anyMatch(stretch -> stretch.holds(phrase));
    }
}
