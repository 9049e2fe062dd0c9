package vn.somat.safeguards.inspections;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.somatdb.safeguards.Tables.INSPECTION_ANSWER;
import static vn.somatdb.safeguards.Tables.INSPECTION_EVIDENCE;
import static vn.somatdb.safeguards.Tables.INSPECTION_LOOK;
import static vn.somatdb.safeguards.Tables.INSPECTION_REGISTER_ANSWER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** What the registers said, what people answered, and by what evidence. */
@Repository
class AnswerStore {

    static final String NOTE = "note.";

    /** An answer with its note still sealed. */
    record Kept(Answered answered, byte @Nullable [] note) {}

    /** A piece of evidence with its name still sealed; of an older one it is null. @param name what it is sealed as */
    record KeptEvidence(Evidence piece, String name, byte @Nullable [] label) {}

    private final DSLContext sql;

    AnswerStore(DSLContext sql) {
        this.sql = sql;
    }

    void looked(InspectionId id, Look look, UUID entry) {
        sql.insertInto(INSPECTION_LOOK)
                .set(INSPECTION_LOOK.INSPECTION, id.value())
                .set(INSPECTION_LOOK.PROBE, look.probe())
                .set(INSPECTION_LOOK.RANK, (short) look.rank())
                .set(INSPECTION_LOOK.AT, look.at())
                .set(INSPECTION_LOOK.EXAMINED, look.examined())
                .set(INSPECTION_LOOK.FOUND, look.found())
                .set(INSPECTION_LOOK.ENTRY, entry)
                .onConflict(INSPECTION_LOOK.INSPECTION, INSPECTION_LOOK.PROBE, INSPECTION_LOOK.RANK)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** As they are told up to a rank. */
    Map<String, Look> looks(InspectionId id, int rank) {
        return sql
                .selectFrom(INSPECTION_LOOK)
                .where(INSPECTION_LOOK.INSPECTION.eq(id.value()), INSPECTION_LOOK.RANK.le((short) rank))
                .orderBy(INSPECTION_LOOK.RANK)
                .stream()
                .map(row -> new Look(row.getProbe(), row.getRank(), row.getAt(), row.getExamined(), row.getFound()))
                .collect(Collectors.toMap(Look::probe, Function.identity(), (lower, higher) -> higher));
    }

    /** What the registers make of a question, told up to a rank. */
    void said(InspectionId id, String question, int rank, Answer answer) {
        sql.insertInto(INSPECTION_REGISTER_ANSWER)
                .set(INSPECTION_REGISTER_ANSWER.INSPECTION, id.value())
                .set(INSPECTION_REGISTER_ANSWER.QUESTION, question)
                .set(INSPECTION_REGISTER_ANSWER.RANK, (short) rank)
                .set(INSPECTION_REGISTER_ANSWER.ANSWER, answer.name())
                .onConflict(
                        INSPECTION_REGISTER_ANSWER.INSPECTION,
                        INSPECTION_REGISTER_ANSWER.QUESTION,
                        INSPECTION_REGISTER_ANSWER.RANK)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The answer as it is told up to a rank: people's word to all readers, that of the registers by what was counted for them. */
    static Field<String> told(int rank) {
        var said = select(INSPECTION_REGISTER_ANSWER.ANSWER)
                .from(INSPECTION_REGISTER_ANSWER)
                .where(
                        INSPECTION_REGISTER_ANSWER.INSPECTION.eq(INSPECTION_ANSWER.INSPECTION),
                        INSPECTION_REGISTER_ANSWER.QUESTION.eq(INSPECTION_ANSWER.QUESTION),
                        INSPECTION_REGISTER_ANSWER.RANK.le((short) rank))
                .orderBy(INSPECTION_REGISTER_ANSWER.RANK.desc())
                .limit(1);
        return when(INSPECTION_ANSWER.BY_REGISTER, coalesce(field(said), INSPECTION_ANSWER.ANSWER))
                .otherwise(INSPECTION_ANSWER.ANSWER);
    }

    void answer(InspectionId id, Answered given, byte @Nullable [] note, UUID entry) {
        sql.insertInto(INSPECTION_ANSWER)
                .set(INSPECTION_ANSWER.INSPECTION, id.value())
                .set(INSPECTION_ANSWER.QUESTION, given.question())
                .set(INSPECTION_ANSWER.ANSWER, given.answer().name())
                .set(INSPECTION_ANSWER.BY_REGISTER, given.byRegister())
                .set(INSPECTION_ANSWER.SEALED_NOTE, note)
                .set(INSPECTION_ANSWER.AT, given.at())
                .set(INSPECTION_ANSWER.BY, given.by().value())
                .set(INSPECTION_ANSWER.ENTRY, entry)
                .onConflict(INSPECTION_ANSWER.INSPECTION, INSPECTION_ANSWER.QUESTION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    Map<String, Kept> answers(InspectionId id, int rank) {
        var told = told(rank).as("told");
        return sql.select(INSPECTION_ANSWER.asterisk(), told)
                .from(INSPECTION_ANSWER)
                .where(INSPECTION_ANSWER.INSPECTION.eq(id.value()))
                .fetchMap(INSPECTION_ANSWER.QUESTION, one -> {
                    var row = one.into(INSPECTION_ANSWER);
                    return new Kept(
                            new Answered(
                                    row.getQuestion(),
                                    Answer.valueOf(one.get(told)),
                                    row.getByRegister(),
                                    null,
                                    row.getAt(),
                                    new PersonId(row.getBy())),
                            row.getSealedNote());
                });
    }

    /** What the next piece of a question is counted as; the inspection is locked. */
    int next(InspectionId id, String question) {
        return sql.select(coalesce(max(INSPECTION_EVIDENCE.POSITION), inline(0)).plus(1))
                .from(INSPECTION_EVIDENCE)
                .where(INSPECTION_EVIDENCE.INSPECTION.eq(id.value()))
                .and(INSPECTION_EVIDENCE.QUESTION.eq(question))
                .fetchSingle()
                .value1();
    }

    static String evidence(String question, int position) {
        return "evidence." + question + "." + position;
    }

    void attach(InspectionId id, Evidence piece, int position, byte[] label, UUID entry) {
        sql.insertInto(INSPECTION_EVIDENCE)
                .set(INSPECTION_EVIDENCE.INSPECTION, id.value())
                .set(INSPECTION_EVIDENCE.QUESTION, piece.question())
                .set(INSPECTION_EVIDENCE.POSITION, position)
                .set(INSPECTION_EVIDENCE.SEALED_LABEL, label)
                .set(INSPECTION_EVIDENCE.ADDRESS, piece.address())
                .set(INSPECTION_EVIDENCE.AT, piece.at())
                .set(INSPECTION_EVIDENCE.BY, piece.by().value())
                .set(INSPECTION_EVIDENCE.ENTRY, entry)
                .execute();
    }

    Map<String, List<KeptEvidence>> evidence(InspectionId id) {
        return sql.selectFrom(INSPECTION_EVIDENCE)
                .where(INSPECTION_EVIDENCE.INSPECTION.eq(id.value()))
                .orderBy(INSPECTION_EVIDENCE.QUESTION, INSPECTION_EVIDENCE.POSITION)
                .fetchGroups(
                        INSPECTION_EVIDENCE.QUESTION,
                        row -> new KeptEvidence(
                                new Evidence(
                                        row.getQuestion(),
                                        Objects.requireNonNullElse(row.getLabel(), ""),
                                        row.getAddress(),
                                        row.getAt(),
                                        new PersonId(row.getBy())),
                                evidence(row.getQuestion(), row.getPosition()),
                                row.getSealedLabel()));
    }
}
