package vn.somat.safeguards.inspections;

import static vn.somatdb.safeguards.Tables.INSPECTION_SAMPLE;
import static vn.somatdb.safeguards.Tables.INSPECTION_SAMPLE_LINE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.ProbedCase;
import vn.somat.organisation.PersonId;

/** Rows of samples and of what was seen of them. */
@Repository
class SampleStore {

    private static final String NOTE = "sample.";

    /** A line with its note still sealed. */
    record Kept(SampleLine line, byte @Nullable [] note) {}

    private final DSLContext sql;

    SampleStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What a note is sealed as. */
    static String note(String what, int position) {
        return NOTE + what + "." + position;
    }

    boolean drawn(InspectionId id, String what) {
        return sql.fetchExists(
                INSPECTION_SAMPLE, INSPECTION_SAMPLE.INSPECTION.eq(id.value()).and(INSPECTION_SAMPLE.WHAT.eq(what)));
    }

    void insert(InspectionId id, SampleDrawn drawn, PersonId by, UUID entry, List<ProbedCase> lines) {
        sql.insertInto(INSPECTION_SAMPLE)
                .set(INSPECTION_SAMPLE.INSPECTION, id.value())
                .set(INSPECTION_SAMPLE.WHAT, drawn.what())
                .set(INSPECTION_SAMPLE.SEED, drawn.seed())
                .set(INSPECTION_SAMPLE.LIST, String.join("\n", drawn.list()))
                .set(INSPECTION_SAMPLE.POPULATION, drawn.population())
                .set(INSPECTION_SAMPLE.RANK, (short) drawn.rank())
                .set(INSPECTION_SAMPLE.LEDGER, drawn.ledger())
                .set(INSPECTION_SAMPLE.AT, drawn.at())
                .set(INSPECTION_SAMPLE.BY, by.value())
                .set(INSPECTION_SAMPLE.ENTRY, entry)
                .execute();
        for (int i = 0; i < lines.size(); i++) {
            sql.insertInto(INSPECTION_SAMPLE_LINE)
                    .set(INSPECTION_SAMPLE_LINE.INSPECTION, id.value())
                    .set(INSPECTION_SAMPLE_LINE.WHAT, drawn.what())
                    .set(INSPECTION_SAMPLE_LINE.POSITION, i + 1)
                    .set(INSPECTION_SAMPLE_LINE.LABEL, lines.get(i).label())
                    .set(INSPECTION_SAMPLE_LINE.ADDRESS, lines.get(i).address())
                    .execute();
        }
    }

    /** False when nothing stands at that place. */
    boolean see(InspectionId id, String what, int position, SampleResult result, byte @Nullable [] note) {
        return sql.update(INSPECTION_SAMPLE_LINE)
                        .set(INSPECTION_SAMPLE_LINE.RESULT, result.name())
                        .set(INSPECTION_SAMPLE_LINE.SEALED_NOTE, note)
                        .where(INSPECTION_SAMPLE_LINE.INSPECTION.eq(id.value()))
                        .and(INSPECTION_SAMPLE_LINE.WHAT.eq(what))
                        .and(INSPECTION_SAMPLE_LINE.POSITION.eq(position))
                        .execute()
                == 1;
    }

    /** Without their lines, in the order they were drawn; those that a reader may know up to a rank. */
    List<SampleDrawn> of(InspectionId id, int rank) {
        return sql.selectFrom(INSPECTION_SAMPLE)
                .where(INSPECTION_SAMPLE.INSPECTION.eq(id.value()), INSPECTION_SAMPLE.RANK.le((short) rank))
                .orderBy(INSPECTION_SAMPLE.AT, INSPECTION_SAMPLE.WHAT)
                .fetch(row -> new SampleDrawn(
                        row.getWhat(),
                        row.getSeed(),
                        row.getList().lines().toList(),
                        row.getRank(),
                        row.getLedger(),
                        row.getAt(),
                        List.of()));
    }

    List<Kept> lines(InspectionId id, String what) {
        return sql.selectFrom(INSPECTION_SAMPLE_LINE)
                .where(INSPECTION_SAMPLE_LINE.INSPECTION.eq(id.value()), INSPECTION_SAMPLE_LINE.WHAT.eq(what))
                .orderBy(INSPECTION_SAMPLE_LINE.POSITION)
                .fetch(row -> new Kept(
                        new SampleLine(
                                row.getPosition(),
                                row.getLabel(),
                                row.getAddress(),
                                row.getResult() == null ? null : SampleResult.valueOf(row.getResult()),
                                null),
                        row.getSealedNote()));
    }
}
