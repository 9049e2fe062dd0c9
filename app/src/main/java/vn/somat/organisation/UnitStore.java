package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.PERSON;
import static vn.somatdb.organisation.Tables.PLACE;
import static vn.somatdb.organisation.Tables.SUCCESSION;
import static vn.somatdb.organisation.Tables.UNIT;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The units, their places in the tree over time, and what became of them. An office has some tens of them. */
@Repository
class UnitStore {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final DSLContext sql;

    UnitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every unit there ever was, each in its latest place. */
    List<Unit> all() {
        return on(EVER);
    }

    /** Every unit there ever was, each in its place on a day: the first it had, for days before it. */
    List<Unit> on(LocalDate day) {
        var places = places();
        var links = links();
        var before = linked(links, false, Link::successor, Link::predecessor);
        var after = linked(links, false, Link::predecessor, Link::successor);
        var splitFrom = linked(links, true, Link::successor, Link::predecessor);
        var splitOff = linked(links, true, Link::predecessor, Link::successor);
        return sql.selectFrom(UNIT)
                .fetch(row -> new Unit(
                        new UnitId(row.getId()),
                        row.getCode(),
                        row.getName(),
                        parent(places.get(row.getId()), day),
                        row.getFirstDay(),
                        row.getLastDay(),
                        before.getOrDefault(row.getId(), Set.of()),
                        after.getOrDefault(row.getId(), Set.of()),
                        splitFrom.getOrDefault(row.getId(), Set.of()),
                        splitOff.getOrDefault(row.getId(), Set.of())));
    }

    /** These units and all that they grew out of, over as many changes as there were. */
    Set<UnitId> withPredecessors(Collection<UnitId> units) {
        return along(units, Link::successor, Link::predecessor);
    }

    /** These units and all that grew out of them. */
    Set<UnitId> withSuccessors(Collection<UnitId> units) {
        return along(units, Link::predecessor, Link::successor);
    }

    private Set<UnitId> along(Collection<UnitId> units, Function<Link, UUID> from, Function<Link, UUID> to) {
        var next = units.isEmpty() ? Map.<UUID, Set<UnitId>>of() : linked(links(), false, from, to);
        var all = new HashSet<UnitId>();
        var open = new ArrayDeque<>(units);
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (all.add(unit)) {
                open.addAll(next.getOrDefault(unit.value(), Set.of()));
            }
        }
        return all;
    }

    void open(UnitId id, String code, String name, LocalDate from) {
        sql.insertInto(UNIT)
                .set(UNIT.ID, id.value())
                .set(UNIT.CODE, code)
                .set(UNIT.NAME, name)
                .set(UNIT.FIRST_DAY, from)
                .execute();
    }

    void correct(UnitId id, String code, String name) {
        sql.update(UNIT)
                .set(UNIT.CODE, code)
                .set(UNIT.NAME, name)
                .where(UNIT.ID.eq(id.value()))
                .execute();
    }

    void place(UnitId id, LocalDate from, @Nullable UnitId parent) {
        var under = parent == null ? null : parent.value();
        sql.insertInto(PLACE)
                .set(PLACE.UNIT, id.value())
                .set(PLACE.FIRST_DAY, from)
                .set(PLACE.PARENT, under)
                .onConflict(PLACE.UNIT, PLACE.FIRST_DAY)
                .doUpdate()
                .set(PLACE.PARENT, under)
                .execute();
    }

    /** Places that were planned for days from {@code from} on below one of {@code old} are below {@code heir} instead. */
    void inheritPlaces(Collection<UnitId> old, UnitId heir, LocalDate from) {
        sql.update(PLACE)
                .set(PLACE.PARENT, heir.value())
                .where(PLACE.PARENT.in(values(old)), PLACE.FIRST_DAY.ge(from))
                .execute();
    }

    void close(UnitId id, LocalDate to) {
        sql.update(UNIT)
                .set(UNIT.LAST_DAY, to)
                .where(UNIT.ID.eq(id.value()), UNIT.LAST_DAY.isNull())
                .execute();
    }

    /** @param split whether {@code old} goes on beside it */
    void succeed(UnitId old, UnitId heir, boolean split) {
        sql.insertInto(SUCCESSION)
                .set(SUCCESSION.PREDECESSOR, old.value())
                .set(SUCCESSION.SUCCESSOR, heir.value())
                .set(SUCCESSION.SPLIT, split)
                .execute();
    }

    /** Whoever works in one of {@code old} works in {@code heir}. */
    void inheritPeople(Collection<UnitId> old, UnitId heir) {
        sql.update(PERSON)
                .set(PERSON.UNIT, heir.value())
                .where(PERSON.UNIT.in(values(old)))
                .execute();
    }

    /** Those of {@code people} who work in {@code old} work in {@code part}. */
    void movePeople(Collection<PersonId> people, UnitId old, UnitId part) {
        sql.update(PERSON)
                .set(PERSON.UNIT, part.value())
                .where(
                        PERSON.UNIT.eq(old.value()),
                        PERSON.ID.in(people.stream().map(PersonId::value).toList()))
                .execute();
    }

    private record Place(
            UUID unit, LocalDate from, @Nullable UUID parent) {}

    private Map<UUID, List<Place>> places() {
        return sql
                .select(PLACE.UNIT, PLACE.FIRST_DAY, PLACE.PARENT)
                .from(PLACE)
                .orderBy(PLACE.FIRST_DAY)
                .fetch(row -> new Place(row.value1(), row.value2(), row.value3()))
                .stream()
                .collect(Collectors.groupingBy(Place::unit));
    }

    private static @Nullable UnitId parent(@Nullable List<Place> places, LocalDate day) {
        if (places == null) {
            return null;
        }
        var reached = places.stream().filter(place -> !place.from.isAfter(day)).toList();
        var place = reached.isEmpty() ? places.getFirst() : reached.getLast();
        return place.parent == null ? null : new UnitId(place.parent);
    }

    /** @param split whether the predecessor goes on beside the successor */
    private record Link(UUID predecessor, UUID successor, boolean split) {}

    private List<Link> links() {
        return sql.selectFrom(SUCCESSION)
                .fetch(row -> new Link(row.getPredecessor(), row.getSuccessor(), row.getSplit()));
    }

    private static Map<UUID, Set<UnitId>> linked(
            List<Link> links, boolean split, Function<Link, UUID> from, Function<Link, UUID> to) {
        return links.stream()
                .filter(link -> link.split() == split)
                .collect(Collectors.groupingBy(
                        from, Collectors.mapping(link -> new UnitId(to.apply(link)), Collectors.toSet())));
    }

    private static List<UUID> values(Collection<UnitId> ids) {
        return ids.stream().map(UnitId::value).toList();
    }
}
