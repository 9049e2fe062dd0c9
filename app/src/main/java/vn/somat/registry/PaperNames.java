package vn.somat.registry;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;

/** Names of units and people as they stand on paper, read once for a whole book. */
record PaperNames(Map<UnitId, String> units, Map<PersonId, String> people) {

    static PaperNames of(Organisation organisation) {
        return new PaperNames(
                organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                organisation.people().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /** Empty for nobody and for somebody unknown. */
    String unit(@Nullable UnitId id) {
        return id == null ? "" : units.getOrDefault(id, "");
    }

    String person(@Nullable PersonId id) {
        return id == null ? "" : people.getOrDefault(id, id.equals(PersonId.HOUSE) ? PersonId.HOUSE_NAME : "");
    }

    @Override
    public String toString() {
        return "PaperNames of " + units.size() + " units, " + people.size() + " people";
    }
}
