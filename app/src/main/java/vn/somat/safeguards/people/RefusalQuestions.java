package vn.somat.safeguards.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Direction;

/**
 * Câu hỏi từ những lần chương trình đã từ chối ở chính cơ quan: by the code of the act and of the refusal, with their article.
 * Who was refused is not looked at.
 */
@Component
class RefusalQuestions {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");
    private static final int LOOKED_AT = 200;
    private static final int CHOICES = 4;

    private final Ledger ledger;
    private final Access access;
    private final MessageSource texts;

    RefusalQuestions(Ledger ledger, Access access, MessageSource texts) {
        this.ledger = ledger;
        this.access = access;
        this.texts = texts;
    }

    /** Of the last refusals, each reason once, in an order of chance. */
    List<QuizQuestion> of(Reader reader, RandomGenerator chance) {
        var refused = ledger.latest(true, null, LOOKED_AT);
        var questions = new ArrayList<QuizQuestion>();
        var asked = new LinkedHashSet<String>();
        var reasons = new LinkedHashMap<String, String>();
        for (var act : refused) {
            var code = act.facts().get("act");
            if (act.act().equals("access.refused") && "access.refused.duty".equals(act.refused()) && code != null) {
                asked.add(code);
            }
            if (act.act().equals("site.law.refused")) {
                reason(act, reasons);
            }
        }
        asked.forEach(code -> {
            var question = mayWho(reader, code, chance);
            if (question != null) {
                questions.add(question);
            }
        });
        reasons.forEach((sentence, article) -> {
            var question = why(sentence, article, reasons, chance);
            if (question != null) {
                questions.add(question);
            }
        });
        Shuffled.of(questions, chance);
        return questions;
    }

    /** May I? Only where the answer does not hang on which paper it is. */
    private @Nullable QuizQuestion mayWho(Reader reader, String code, RandomGenerator chance) {
        var words = texts.getMessage("ledger.asked." + code, null, "", VIETNAMESE);
        if (words == null || words.isEmpty()) {
            return null;
        }
        Set<Duty> able;
        String article;
        try {
            var verdict = access.may(reader, code, Thing.none());
            able = verdict.duties();
            article = verdict.citation();
            for (var direction : Direction.values()) {
                if (!access.may(reader, code, Thing.none().in(direction))
                        .duties()
                        .equals(able)) {
                    return null;
                }
            }
        } catch (IllegalArgumentException actOfAnOlderVersion) {
            return null;
        }
        if (able.isEmpty() || able.size() == Duty.values().length) {
            return null;
        }
        var others = new ArrayList<>(EnumSet.complementOf(EnumSet.copyOf(able)));
        Shuffled.of(others, chance);
        var right = duties(able);
        var choices = new ArrayList<String>();
        choices.add(right);
        for (var other : others.subList(0, Math.min(CHOICES - 1, others.size()))) {
            choices.add(duties(Set.of(other)));
        }
        Shuffled.of(choices, chance);
        return new QuizQuestion(
                0,
                code,
                texts.getMessage("people.quiz.may", new Object[] {words}, VIETNAMESE),
                List.of(),
                choices,
                choices.indexOf(right) + 1,
                texts.getMessage("people.quiz.may-because", new Object[] {words, right}, VIETNAMESE),
                article,
                null);
    }

    /** Which answer rests on this article? */
    private @Nullable QuizQuestion why(
            String sentence, String article, Map<String, String> reasons, RandomGenerator chance) {
        var others = new ArrayList<>(reasons.entrySet().stream()
                .filter(other -> !other.getValue().equals(article))
                .map(Map.Entry::getKey)
                .toList());
        if (others.size() < 2) {
            return null;
        }
        Shuffled.of(others, chance);
        var choices = new ArrayList<>(others.subList(0, Math.min(CHOICES - 1, others.size())));
        choices.add(sentence);
        Shuffled.of(choices, chance);
        return new QuizQuestion(
                0,
                article,
                texts.getMessage("people.quiz.article", new Object[] {article}, VIETNAMESE),
                List.of(),
                choices,
                choices.indexOf(sentence) + 1,
                sentence,
                article,
                null);
    }

    private void reason(RecordedAct act, Map<String, String> reasons) {
        var article = act.facts().get("citation");
        var code = act.refused();
        if (article == null || code == null) {
            return;
        }
        var sentence = texts.getMessage(code, null, "", VIETNAMESE);
        if (sentence != null && !sentence.isEmpty()) {
            reasons.putIfAbsent(PLACE.matcher(sentence).replaceAll("…"), article);
        }
    }

    private String duties(Set<Duty> some) {
        return new TreeSet<>(some)
                .stream()
                        .map(duty -> texts.getMessage("organisation.duty." + duty, null, duty.name(), VIETNAMESE))
                        .collect(Collectors.joining(", "));
    }
}
