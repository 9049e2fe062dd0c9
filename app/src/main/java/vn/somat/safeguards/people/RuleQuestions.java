package vn.somat.safeguards.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Example;
import vn.somat.regulation.rulebook.Example.Answer;
import vn.somat.regulation.rulebook.Rulebook;

/** Câu hỏi từ ví dụ của quy tắc: the cases a pack gives for its rules, and what each rule says to them. Nothing is made up. */
@Component
class RuleQuestions {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int CHOICES = 4;

    private final Regulations regulations;
    private final MessageSource texts;

    RuleQuestions(Regulations regulations, MessageSource texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    /** One for each rule that has examples, in an order of chance. */
    List<QuizQuestion> of(LocalDate day, RandomGenerator chance) {
        var book = regulations.on(day).rulebook();
        var questions = new ArrayList<QuizQuestion>();
        for (var rule : book.rules()) {
            var examples = book.examples().stream()
                    .filter(example -> example.rule().code().equals(rule.code()))
                    .toList();
            if (!examples.isEmpty()) {
                questions.add(question(book, examples.get(chance.nextInt(examples.size())), chance));
            }
        }
        Shuffled.of(questions, chance);
        return questions;
    }

    /** What is not right is asked about in two ways, by chance. */
    private QuizQuestion question(Rulebook book, Example example, RandomGenerator chance) {
        return example.answer() == Answer.BROKEN && chance.nextBoolean()
                ? remedy(book, example, chance)
                : judgement(example);
    }

    private QuizQuestion judgement(Example example) {
        var rule = example.rule();
        var choices = List.of(say("kept"), say("broken"), say("not-concerned"));
        var because = example.answer() == Answer.BROKEN ? rule.refusal() : rule.title();
        return new QuizQuestion(
                0,
                rule.code(),
                texts.getMessage("people.quiz.judge", new Object[] {rule.title(), rule.who()}, VIETNAMESE),
                facts(example),
                choices,
                example.answer().ordinal() + 1,
                because,
                rule.citation().article(),
                null);
    }

    /** What to do about it, among what other rules say to do. */
    private QuizQuestion remedy(Rulebook book, Example example, RandomGenerator chance) {
        var rule = example.rule();
        var others = new ArrayList<>(book.rules().stream()
                .filter(other -> other.computable() && !other.refusal().equals(rule.refusal()))
                .map(other -> other.refusal())
                .distinct()
                .toList());
        Shuffled.of(others, chance);
        var choices = new ArrayList<>(others.subList(0, Math.min(CHOICES - 1, others.size())));
        choices.add(rule.refusal());
        Shuffled.of(choices, chance);
        return new QuizQuestion(
                0,
                rule.code(),
                say("remedy"),
                facts(example),
                choices,
                choices.indexOf(rule.refusal()) + 1,
                rule.title(),
                rule.citation().article(),
                null);
    }

    private List<String> facts(Example example) {
        return example.known().stream()
                .map(known -> known.label() + ": " + (known.yesNo() ? say(known.value()) : known.value()))
                .toList();
    }

    private String say(String key) {
        return texts.getMessage("people.quiz." + key, null, VIETNAMESE);
    }
}
