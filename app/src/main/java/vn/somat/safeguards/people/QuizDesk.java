package vn.somat.safeguards.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/** Làm bài kiểm tra ngắn: questions from the pack and from what this office was refused, each shown with its article after. */
@Service
public class QuizDesk {

    private static final String TAKE = "quiz.take";
    /** So many of the questions, at most, come from the office's own refusals. */
    private static final int OWN_SHARE = 3;

    private final QuizStore store;
    private final RuleQuestions rules;
    private final RefusalQuestions refusals;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random;
    private final TransactionTemplate together;

    QuizDesk(
            QuizStore store,
            RuleQuestions rules,
            RefusalQuestions refusals,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rules = rules;
        this.refusals = refusals;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
        this.together = new TransactionTemplate(transactions);
    }

    /** Bắt đầu; whoever has one that is not handed in goes on with that. */
    public UUID begin(Reader reader) {
        access.require(reader, TAKE, Thing.none());
        var there = store.open(reader.person());
        if (there.isPresent()) {
            return there.get().id();
        }
        var today = LocalDate.now(clock);
        var pack = regulations.on(today);
        int size = Math.max(1, pack.value("training.quiz.questions").number());
        var chosen = new ArrayList<QuizQuestion>();
        refusals.of(reader, random).stream().limit(size / OWN_SHARE).forEach(chosen::add);
        rules.of(today, random).stream().limit(size - chosen.size()).forEach(chosen::add);
        Shuffled.of(chosen, random);
        var questions = new ArrayList<QuizQuestion>();
        chosen.forEach(one -> questions.add(one.as(questions.size() + 1)));
        int mark = Math.clamp(pack.value("training.quiz.pass").number(), 1, questions.size());
        var quiz =
                new Quiz(UUID.randomUUID(), reader.person(), pack.id(), clock.instant(), mark, null, null, questions);
        return together.execute(tx -> {
            if (!store.insert(quiz)) {
                return store.open(reader.person())
                        .orElseThrow(Refusal::notThere)
                        .id();
            }
            ledger.record(entry("safeguards.quiz.begun", reader, quiz)
                    .with("pack", quiz.pack())
                    .with("count", questions.size()));
            return quiz.id();
        });
    }

    /** Nộp bài: every question answered, once. @param answers number of the choice by number of the question */
    public void answer(Reader reader, UUID id, Map<Integer, Integer> answers) {
        access.require(reader, TAKE, Thing.none());
        var own = own(reader, id);
        var open = open(own, answers);
        if (!open.isEmpty()) {
            throw Refusal.invalid("answer." + open.getFirst(), "people.quiz.unanswered", open.size());
        }
        together.executeWithoutResult(tx -> {
            var quiz = store.lock(id);
            if (quiz.ended() != null) {
                throw Refusal.conflict("people.quiz.handed-in");
            }
            int score = 0;
            for (var question : quiz.questions()) {
                int chosen = answers.getOrDefault(question.number(), 0);
                store.answer(id, question.number(), chosen);
                score += chosen == question.correct() ? 1 : 0;
            }
            var entry = ledger.record(entry("safeguards.quiz.answered", reader, quiz)
                    .on("person", reader.person().value())
                    .with("score", score)
                    .with("count", quiz.questions().size())
                    .with("passed", score >= quiz.passMark()));
            store.end(id, clock.instant(), score, entry.value());
        });
    }

    /** One's own; what is right is there only after it was handed in. */
    @Transactional(readOnly = true)
    public Quiz own(Reader reader, UUID id) {
        return store.find(id)
                .filter(quiz -> quiz.person().equals(reader.person()))
                .orElseThrow(Refusal::notThere);
    }

    @Transactional(readOnly = true)
    public Optional<Quiz> open(Reader reader) {
        return store.open(reader.person());
    }

    private static List<Integer> open(Quiz quiz, Map<Integer, Integer> answers) {
        return quiz.questions().stream()
                .filter(question -> {
                    int chosen = answers.getOrDefault(question.number(), 0);
                    return chosen < 1 || chosen > question.choices().size();
                })
                .map(QuizQuestion::number)
                .toList();
    }

    private static Entry entry(String act, Reader reader, Quiz quiz) {
        return Entry.of(act).by(reader.actor()).on("quiz", quiz.id());
    }
}
