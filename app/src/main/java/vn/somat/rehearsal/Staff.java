package vn.somat.rehearsal;

import java.util.List;
import java.util.Map;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/** Who works there: readers by account name, the first holder of each duty, the units. */
record Staff(Map<String, Reader> readers, Map<Duty, String> byDuty, List<UnitId> units) {

    Reader reader(Duty duty) {
        return java.util.Objects.requireNonNull(readers.get(username(duty)));
    }

    Reader named(String username) {
        return java.util.Objects.requireNonNull(readers.get(username));
    }

    String username(Duty duty) {
        return java.util.Objects.requireNonNull(byDuty.get(duty));
    }

    PersonId person(Duty duty) {
        return reader(duty).person();
    }
}
