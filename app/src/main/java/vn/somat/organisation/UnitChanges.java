package vn.somat.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** What may happen to units, and what it means for those below them and in them. Runs inside the verb's transaction. */
@Component
class UnitChanges {

    private final UnitStore units;
    private final MandateStore mandates;
    private final Ledger ledger;

    UnitChanges(UnitStore units, MandateStore mandates, Ledger ledger) {
        this.units = units;
        this.mandates = mandates;
        this.ledger = ledger;
    }

    UnitId open(String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        var tree = tree();
        var shortName = freeCode(tree, code, Set.of(), from, null);
        var longName = Typed.needed("name", name, Typed.NAME);
        checkParent(tree, parent, from);
        var id = add(shortName, longName, parent, from);
        ledger.record(Entry.of("organisation.unit.opened")
                .by(actor)
                .on("unit", id.value())
                .with("code", shortName)
                .with("from", from)
                .with("parent", parent == null ? null : parent.value())
                .commit("name", longName));
        return id;
    }

    UnitId succeed(Set<UnitId> old, String code, String name, @Nullable UnitId parent, LocalDate from, String actor) {
        var tree = tree();
        if (old.isEmpty()) {
            throw Refusal.invalid("old", "organisation.unit.none-chosen");
        }
        var lastDay = Typed.day("from", from).minusDays(1);
        old.forEach(id -> checkOpen(tree, id, "from", lastDay));
        var shortName = freeCode(tree, code, old, from, null);
        var longName = Typed.needed("name", name, Typed.NAME);
        if (old.stream().anyMatch(id -> tree.isAtOrAbove(id, parent))) {
            throw Refusal.invalid("parent", "organisation.unit.below-itself");
        }
        checkParent(tree, parent, from);
        var heir = add(shortName, longName, parent, from);
        var entry = Entry.of("organisation.unit.succeeded")
                .by(actor)
                .on("unit", heir.value())
                .with("code", shortName)
                .with("from", from)
                .with("parent", parent == null ? null : parent.value())
                .commit("name", longName);
        for (var id : old) {
            entry = entry.on("unit", id.value());
            units.close(id, lastDay);
            units.succeed(id, heir, false);
        }
        for (var child : tree.below(old)) {
            if (child.to() == null || child.to().isAfter(lastDay)) {
                units.place(child.id(), from.isBefore(child.from()) ? child.from() : from, heir);
                entry = entry.on("unit", child.id().value());
            }
        }
        units.inheritPlaces(old, heir, from);
        units.inheritPeople(old, heir);
        ledger.record(inheritMandates(old, heir, from, one -> true, entry));
        return heir;
    }

    UnitId split(UnitId old, String code, String name, Set<PersonId> people, LocalDate from, String actor) {
        var tree = tree();
        checkOpen(tree, old, "from", Typed.day("from", from).minusDays(1));
        var shortName = freeCode(tree, code, Set.of(), from, null);
        var longName = Typed.needed("name", name, Typed.NAME);
        var parent = tree.find(old).orElseThrow(Refusal::notThere).parent();
        checkParent(tree, parent, from);
        var part = add(shortName, longName, parent, from);
        units.succeed(old, part, true);
        units.movePeople(people, old, part);
        var entry = Entry.of("organisation.unit.split")
                .by(actor)
                .on("unit", part.value())
                .on("unit", old.value())
                .with("code", shortName)
                .with("from", from)
                .commit("name", longName);
        ledger.record(inheritMandates(Set.of(old), part, from, one -> people.contains(one.person()), entry));
        return part;
    }

    void move(UnitId id, @Nullable UnitId parent, LocalDate from, String actor) {
        var tree = tree();
        checkOpen(tree, id, "from", from);
        checkParent(tree, parent, from);
        if (tree.isAtOrAbove(id, parent)) {
            throw Refusal.invalid("parent", "organisation.unit.below-itself");
        }
        units.place(id, from, parent);
        ledger.record(Entry.of("organisation.unit.moved")
                .by(actor)
                .on("unit", id.value())
                .with("from", from)
                .with("parent", parent == null ? null : parent.value()));
    }

    void correct(UnitId id, String code, String name, String actor) {
        var tree = tree();
        var unit = tree.find(id).orElseThrow(Refusal::notThere);
        var shortName = freeCode(tree, code, Set.of(id), unit.from(), unit.to());
        var longName = Typed.needed("name", name, Typed.NAME);
        if (shortName.equals(unit.code()) && longName.equals(unit.name())) {
            throw Refusal.invalid("name", "organisation.unit.same");
        }
        units.correct(id, shortName, longName);
        ledger.record(Entry.of("organisation.unit.corrected")
                .by(actor)
                .on("unit", id.value())
                .with("code", shortName)
                .commit("old", unit.name())
                .commit("name", longName));
    }

    void close(UnitId id, LocalDate to, String actor) {
        var tree = tree();
        checkOpen(tree, id, "to", Typed.day("to", to));
        if (tree.below(Set.of(id)).stream()
                .anyMatch(child -> child.to() == null || child.to().isAfter(to))) {
            throw Refusal.conflict("organisation.unit.has-children");
        }
        var open = mandates.outlasting(Set.of(id), to).size();
        if (open > 0) {
            throw Refusal.conflict("organisation.unit.has-mandates", open);
        }
        units.close(id, to);
        ledger.record(Entry.of("organisation.unit.closed")
                .by(actor)
                .on("unit", id.value())
                .with("to", to));
    }

    private UnitTree tree() {
        return new UnitTree(units.all());
    }

    private UnitId add(String code, String name, @Nullable UnitId parent, LocalDate from) {
        var id = new UnitId(UUID.randomUUID());
        units.open(id, code, name, from);
        units.place(id, from, parent);
        return id;
    }

    /** What is charged in a unit that ends, or by whom a part is left, is charged in its heir from the next day on. */
    private Entry inheritMandates(Set<UnitId> old, UnitId heir, LocalDate from, Predicate<Mandate> which, Entry entry) {
        var fuller = entry;
        for (var mandate : mandates.outlasting(old, from.minusDays(1))) {
            if (!which.test(mandate)) {
                continue;
            }
            if (mandate.from().isBefore(from)) {
                mandates.end(mandate.id(), from.minusDays(1));
                var next = Mandate.of(
                        mandate.person(),
                        mandate.duty(),
                        heir,
                        mandate.position(),
                        from,
                        mandate.to(),
                        mandate.basis());
                mandates.add(next);
                fuller = fuller.on("mandate", next.id());
            } else {
                mandates.move(mandate.id(), heir);
            }
            fuller = fuller.on("mandate", mandate.id())
                    .on("person", mandate.person().value());
        }
        return fuller;
    }

    /** The code, unless a unit other than {@code except} bears it on one of these days. */
    private static String freeCode(
            UnitTree tree, String typed, Set<UnitId> except, LocalDate from, @Nullable LocalDate to) {
        var code = Typed.code("code", typed);
        Typed.day("from", from);
        for (var unit : tree.units()) {
            boolean meets = (unit.to() == null || !unit.to().isBefore(from))
                    && (to == null || !unit.from().isAfter(to));
            if (unit.code().equalsIgnoreCase(code) && meets && !except.contains(unit.id())) {
                throw Refusal.invalid("code", "organisation.unit.code-taken", code);
            }
        }
        return code;
    }

    private static void checkParent(UnitTree tree, @Nullable UnitId parent, LocalDate from) {
        if (parent == null) {
            return;
        }
        var above = tree.find(parent).orElseThrow(Refusal::notThere);
        if (above.to() != null || above.from().isAfter(from)) {
            throw Refusal.invalid("parent", "organisation.unit.parent-not-living");
        }
    }

    private static void checkOpen(UnitTree tree, UnitId id, String field, LocalDate day) {
        var unit = tree.find(id).orElseThrow(Refusal::notThere);
        if (unit.to() != null) {
            throw Refusal.conflict("organisation.unit.closed");
        }
        if (day.isBefore(unit.from())) {
            throw Refusal.invalid(field, "organisation.unit.not-begun");
        }
    }
}
