package vn.somat.interchange.imports;

import static vn.somatdb.interchange.Tables.OLD_FILE;
import static vn.somatdb.interchange.Tables.OLD_FILE_PROBLEM;
import static vn.somatdb.interchange.Tables.OLD_FILE_ROWS;
import static vn.somatdb.interchange.Tables.OLD_FILE_VOLUME;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.registry.OldVolume;
import vn.somatdb.interchange.tables.records.OldFileVolumeRecord;

/** What a check of a file found: problems, books, and right lines that wait. */
@Repository
class FoundStore {

    private final DSLContext sql;

    FoundStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Of a check before, or of a file that is over. Problems stay with a file that is in the books. */
    void forget(UUID file, boolean problemsToo) {
        sql.deleteFrom(OLD_FILE_ROWS).where(OLD_FILE_ROWS.FILE.eq(file)).execute();
        if (problemsToo) {
            sql.deleteFrom(OLD_FILE_PROBLEM)
                    .where(OLD_FILE_PROBLEM.FILE.eq(file))
                    .execute();
            sql.deleteFrom(OLD_FILE_VOLUME).where(OLD_FILE_VOLUME.FILE.eq(file)).execute();
        }
    }

    void addRows(UUID file, OldVolume volume, int number, byte[] sealed) {
        sql.insertInto(OLD_FILE_ROWS)
                .set(OLD_FILE_ROWS.FILE, file)
                .set(OLD_FILE_ROWS.YEAR, (short) volume.year())
                .set(OLD_FILE_ROWS.REGIME, place(volume))
                .set(OLD_FILE_ROWS.NUMBER, number)
                .set(OLD_FILE_ROWS.SEALED, sealed)
                .execute();
    }

    Optional<byte[]> rows(UUID file, OldVolume volume, int number) {
        return sql.select(OLD_FILE_ROWS.SEALED)
                .from(OLD_FILE_ROWS)
                .where(
                        OLD_FILE_ROWS.FILE.eq(file),
                        OLD_FILE_ROWS.YEAR.eq((short) volume.year()),
                        OLD_FILE_ROWS.REGIME.in(place(volume), volume.regime()),
                        OLD_FILE_ROWS.NUMBER.eq(number))
                .fetchOptional(OLD_FILE_ROWS.SEALED);
    }

    void addProblems(UUID file, int first, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                OLD_FILE_PROBLEM,
                OLD_FILE_PROBLEM.FILE,
                OLD_FILE_PROBLEM.NUMBER,
                OLD_FILE_PROBLEM.SHEET,
                OLD_FILE_PROBLEM.LINE,
                OLD_FILE_PROBLEM.PLACE,
                OLD_FILE_PROBLEM.FIELD,
                OLD_FILE_PROBLEM.CODE,
                OLD_FILE_PROBLEM.ARGS);
        int number = first;
        for (var one : problems) {
            insert = insert.values(
                    file,
                    number++,
                    (short) one.sheet(),
                    (int) one.line(),
                    (short) one.place(),
                    one.field(),
                    one.code(),
                    one.args().toArray(String[]::new));
        }
        insert.execute();
    }

    /** In the order of the lines. @param after the number of the last of the page before; 0 for the first */
    List<Problem> problems(UUID file, int after, int limit) {
        return sql.selectFrom(OLD_FILE_PROBLEM)
                .where(OLD_FILE_PROBLEM.FILE.eq(file), OLD_FILE_PROBLEM.NUMBER.gt(after))
                .orderBy(OLD_FILE_PROBLEM.NUMBER)
                .limit(limit)
                .fetch(row -> new Problem(
                        row.getSheet(),
                        row.getLine(),
                        row.getPlace(),
                        row.getField(),
                        row.getCode(),
                        List.of(row.getArgs())));
    }

    /** How many problems there are of each kind, most first. */
    Map<String, Integer> kinds(UUID file) {
        var count = org.jooq.impl.DSL.count();
        return sql.select(OLD_FILE_PROBLEM.CODE, count)
                .from(OLD_FILE_PROBLEM)
                .where(OLD_FILE_PROBLEM.FILE.eq(file))
                .groupBy(OLD_FILE_PROBLEM.CODE)
                .orderBy(count.desc(), OLD_FILE_PROBLEM.CODE)
                .fetchMap(OLD_FILE_PROBLEM.CODE, count);
    }

    void addVolume(UUID file, OldVolume volume, VolumeTally tally) {
        sql.insertInto(OLD_FILE_VOLUME)
                .set(OLD_FILE_VOLUME.FILE, file)
                .set(OLD_FILE_VOLUME.YEAR, (short) volume.year())
                .set(OLD_FILE_VOLUME.REGIME, place(volume))
                .set(OLD_FILE_VOLUME.GOOD, tally.good())
                .set(OLD_FILE_VOLUME.BAD, tally.bad())
                .set(OLD_FILE_VOLUME.FIRST, tally.first())
                .set(OLD_FILE_VOLUME.LAST, tally.last())
                .set(OLD_FILE_VOLUME.MISSING, tally.missing())
                .execute();
    }

    List<VolumeView> volumes(UUID file) {
        var form = sql.select(OLD_FILE.FORM)
                .from(OLD_FILE)
                .where(OLD_FILE.ID.eq(file))
                .fetchOne(OLD_FILE.FORM);
        return sql.selectFrom(OLD_FILE_VOLUME)
                .where(OLD_FILE_VOLUME.FILE.eq(file))
                .orderBy(OLD_FILE_VOLUME.YEAR, OLD_FILE_VOLUME.REGIME)
                .fetch(row -> volume(row, Objects.requireNonNullElse(form, "")));
    }

    /** These are to be written, of those that are not in yet. */
    void choose(UUID file, Collection<String> keys) {
        for (var view : volumes(file)) {
            sql.update(OLD_FILE_VOLUME)
                    .set(OLD_FILE_VOLUME.CHOSEN, keys.contains(view.key()))
                    .setNull(OLD_FILE_VOLUME.TROUBLE)
                    .where(waiting(file, view))
                    .execute();
        }
    }

    void goesOn(UUID file, String key, int serial) {
        for (var view : volumes(file)) {
            if (view.key().equals(key)) {
                sql.update(OLD_FILE_VOLUME)
                        .set(OLD_FILE_VOLUME.GOES_ON_AT, serial)
                        .where(waiting(file, view))
                        .execute();
            }
        }
    }

    private static Condition waiting(UUID file, VolumeView view) {
        return OLD_FILE_VOLUME
                .FILE
                .eq(file)
                .and(OLD_FILE_VOLUME.YEAR.eq((short) view.year()))
                .and(OLD_FILE_VOLUME.REGIME.in(
                        place(new OldVolume(view.form(), view.year(), view.regime())), view.regime()))
                .and(OLD_FILE_VOLUME.WRITTEN_AT.isNull());
    }

    void written(UUID file, OldVolume volume, @Nullable Instant at, @Nullable String trouble) {
        sql.update(OLD_FILE_VOLUME)
                .set(OLD_FILE_VOLUME.WRITTEN_AT, at)
                .set(OLD_FILE_VOLUME.TROUBLE, trouble)
                .where(
                        OLD_FILE_VOLUME.FILE.eq(file),
                        OLD_FILE_VOLUME.YEAR.eq((short) volume.year()),
                        OLD_FILE_VOLUME.REGIME.in(place(volume), volume.regime()))
                .execute();
    }

    void takenBack(UUID file, Instant at) {
        sql.update(OLD_FILE_VOLUME)
                .set(OLD_FILE_VOLUME.TAKEN_BACK_AT, at)
                .where(
                        OLD_FILE_VOLUME.FILE.eq(file),
                        OLD_FILE_VOLUME.WRITTEN_AT.isNotNull(),
                        OLD_FILE_VOLUME.TAKEN_BACK_AT.isNull())
                .execute();
    }

    /** The register and the pack of a book, as they lie in one column. */
    private static String place(OldVolume volume) {
        return volume.form() + ":" + volume.regime();
    }

    /** @param form of the file: that of its books that were found before one file could bring two registers */
    private static VolumeView volume(OldFileVolumeRecord row, String form) {
        int sign = row.getRegime().indexOf(':');
        return new VolumeView(
                sign < 0 ? form : row.getRegime().substring(0, sign),
                row.getYear(),
                row.getRegime().substring(sign + 1),
                row.getGood(),
                row.getBad(),
                row.getFirst(),
                row.getLast(),
                row.getMissing(),
                row.getChosen(),
                row.getGoesOnAt() == null ? 1 : row.getGoesOnAt(),
                row.getWrittenAt(),
                row.getTakenBackAt(),
                row.getTrouble());
    }
}
