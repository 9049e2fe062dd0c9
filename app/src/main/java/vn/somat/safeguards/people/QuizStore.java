package vn.somat.safeguards.people;

import static vn.somatdb.safeguards.Tables.QUIZ;
import static vn.somatdb.safeguards.Tables.QUIZ_QUESTION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Rows of short tests and their questions. */
@Repository
class QuizStore {

    private final DSLContext sql;

    QuizStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the person has one that is not handed in. */
    boolean insert(Quiz quiz) {
        int added = sql.insertInto(QUIZ)
                .set(QUIZ.ID, quiz.id())
                .set(QUIZ.PERSON, quiz.person().value())
                .set(QUIZ.PACK, quiz.pack())
                .set(QUIZ.BEGUN_AT, quiz.begun())
                .set(QUIZ.PASS_MARK, (short) quiz.passMark())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        for (var one : quiz.questions()) {
            sql.insertInto(QUIZ_QUESTION)
                    .set(QUIZ_QUESTION.QUIZ, quiz.id())
                    .set(QUIZ_QUESTION.NUMBER, (short) one.number())
                    .set(QUIZ_QUESTION.SOURCE, one.source())
                    .set(QUIZ_QUESTION.PROMPT, one.prompt())
                    .set(QUIZ_QUESTION.FACTS, one.facts().toArray(String[]::new))
                    .set(QUIZ_QUESTION.CHOICES, one.choices().toArray(String[]::new))
                    .set(QUIZ_QUESTION.CORRECT, (short) one.correct())
                    .set(QUIZ_QUESTION.BECAUSE, one.because())
                    .set(QUIZ_QUESTION.ARTICLE, one.article())
                    .execute();
        }
        return true;
    }

    void answer(UUID quiz, int number, int chosen) {
        sql.update(QUIZ_QUESTION)
                .set(QUIZ_QUESTION.CHOSEN, (short) chosen)
                .where(QUIZ_QUESTION.QUIZ.eq(quiz))
                .and(QUIZ_QUESTION.NUMBER.eq((short) number))
                .execute();
    }

    void end(UUID quiz, Instant at, int score, UUID entry) {
        sql.update(QUIZ)
                .set(QUIZ.ENDED_AT, at)
                .set(QUIZ.SCORE, (short) score)
                .set(QUIZ.ENTRY, entry)
                .where(QUIZ.ID.eq(quiz))
                .execute();
    }

    /** Kept as it is until the act is done. */
    Quiz lock(UUID id) {
        sql.select(QUIZ.ID).from(QUIZ).where(QUIZ.ID.eq(id)).forUpdate().execute();
        return find(id).orElseThrow(Refusal::notThere);
    }

    Optional<Quiz> find(UUID id) {
        return one(QUIZ.ID.eq(id));
    }

    /** Not handed in. */
    Optional<Quiz> open(PersonId person) {
        return one(QUIZ.PERSON.eq(person.value()).and(QUIZ.ENDED_AT.isNull()));
    }

    @Nullable
    Instant lastPassed(PersonId person) {
        return sql.select(DSL.max(QUIZ.ENDED_AT))
                .from(QUIZ)
                .where(QUIZ.PERSON.eq(person.value()))
                .and(QUIZ.SCORE.ge(QUIZ.PASS_MARK))
                .fetchOne(0, Instant.class);
    }

    Map<UUID, Instant> passed() {
        return sql.select(QUIZ.PERSON, DSL.max(QUIZ.ENDED_AT))
                .from(QUIZ)
                .where(QUIZ.SCORE.ge(QUIZ.PASS_MARK))
                .groupBy(QUIZ.PERSON)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Optional<Quiz> one(Condition which) {
        return sql.selectFrom(QUIZ)
                .where(which)
                .fetchOptional()
                .map(row -> new Quiz(
                        row.getId(),
                        new PersonId(row.getPerson()),
                        row.getPack(),
                        row.getBegunAt(),
                        row.getPassMark(),
                        row.getEndedAt(),
                        row.getScore() == null ? null : row.getScore().intValue(),
                        questions(row.getId())));
    }

    private List<QuizQuestion> questions(UUID quiz) {
        return sql.selectFrom(QUIZ_QUESTION)
                .where(QUIZ_QUESTION.QUIZ.eq(quiz))
                .orderBy(QUIZ_QUESTION.NUMBER)
                .fetch(row -> new QuizQuestion(
                        row.getNumber(),
                        row.getSource(),
                        row.getPrompt(),
                        List.of(row.getFacts()),
                        List.of(row.getChoices()),
                        row.getCorrect(),
                        row.getBecause(),
                        row.getArticle(),
                        row.getChosen() == null ? null : row.getChosen().intValue()));
    }
}
