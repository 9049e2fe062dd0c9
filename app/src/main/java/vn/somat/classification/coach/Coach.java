package vn.somat.classification.coach;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Authority;
import vn.somat.classification.coach.Candidate.State;
import vn.somat.classification.lists.Folded;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretList;
import vn.somat.classification.lists.SecretLists;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/**
 * Người hướng dẫn xác định độ mật: leads from what a drafter says through the lists in force to the items that may be meant,
 * says which words led there, asks what the items ask, and tells what to look at again. Counts words and compares levels;
 * the same question gets the same advice. It decides nothing and keeps nothing.
 */
@Service
public class Coach {

    private final SecretLists lists;
    private final Matching matching;
    private final CoachData data;
    private final Review review;
    private final Authority authority;
    private final Regulations regulations;

    Coach(
            SecretLists lists,
            Matching matching,
            CoachData data,
            Review review,
            Authority authority,
            Regulations regulations) {
        this.lists = lists;
        this.matching = matching;
        this.data = data;
        this.review = review;
        this.authority = authority;
        this.regulations = regulations;
    }

    public Advice advise(Question question) {
        var rules = regulations.on(question.day());
        var ranks = new HashMap<String, Integer>();
        rules.levels().forEach(level -> ranks.put(level.code(), level.rank()));
        var items = lists.usable(question.day(), question.field());
        var candidates = candidates(question, items, ranks);
        var possible = candidates.stream()
                .filter(candidate -> candidate.state() != State.OUT)
                .toList();
        var highest = possible.stream()
                .map(candidate -> candidate.item().level())
                .max(Comparator.comparingInt(code -> ranks.getOrDefault(code, 0)))
                .orElse(null);
        var unread = unread(question, items);
        return new Advice(
                candidates,
                next(possible),
                highest,
                review.remarks(question, rules, possible, highest, !unread.isEmpty()),
                unread,
                highest == null
                        ? List.of()
                        : authority.who("determine", ranks.getOrDefault(highest, 0), question.day()),
                rules.value("refuse.list").citation().article());
    }

    private List<Candidate> candidates(Question question, List<ListItem> items, Map<String, Integer> ranks) {
        var draft = List.of(Matching.Stretch.of(question.type()), Matching.Stretch.of(question.text()));
        var candidates = new ArrayList<Candidate>();
        for (var item : items) {
            matching.hit(item, draft)
                    .ifPresent(hit -> candidates.add(
                            new Candidate(item, hit.score(), hit.matches(), asked(item, question.said()))));
        }
        // Items come in the order of lists and places, and sorting keeps it: nothing depends on chance.
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.state() == State.OUT)
                .thenComparing(Comparator.comparingInt(Candidate::score).reversed())
                .thenComparing(Comparator.comparingInt((Candidate candidate) ->
                                ranks.getOrDefault(candidate.item().level(), 0))
                        .reversed()));
        return candidates;
    }

    private List<Asked> asked(ListItem item, Map<String, Boolean> said) {
        var words = new ArrayList<>(item.questions());
        if (item.condition() != null) {
            words.add(Objects.requireNonNullElse(data.question(item.condition()), item.condition() + "?"));
        }
        return words.stream()
                .map(one -> new Asked(key(one), one, said.get(key(one))))
                .toList();
    }

    private static @Nullable Asked next(List<Candidate> possible) {
        return possible.stream()
                .flatMap(candidate -> candidate.asked().stream())
                .filter(asked -> asked.answer() == null)
                .findFirst()
                .orElse(null);
    }

    /** Lists in force that nobody can search here: without items, or with items without text. */
    private List<SecretList> unread(Question question, List<ListItem> items) {
        return lists.lists().stream()
                .filter(list -> question.field() == null || list.field().equals(question.field()))
                .filter(list -> list.inForceOn(question.day()) || list.from() == null)
                .filter(list ->
                        items.stream().noneMatch(item -> item.list().id().equals(list.id()) && item.text() != null))
                .toList();
    }

    private static String key(String words) {
        var sum = new CRC32();
        sum.update(String.join(
                        " ",
                        Folded.words(words).stream().map(Folded.Word::exact).toList())
                .getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** The levels of a day, highest first. */
    public List<Level> levels(LocalDate day) {
        return regulations.on(day).levels().stream()
                .sorted(Comparator.comparingInt(Level::rank).reversed())
                .toList();
    }
}
