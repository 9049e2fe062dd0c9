package vn.somat.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/** What a line may refer to in the office. */
@Component
class Offices {

    private final Organisation organisation;

    Offices(Organisation organisation) {
        this.organisation = organisation;
    }

    Office office() {
        return organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
    }

    /** A unit that exists; one closed since may still stand in an older book. */
    void unit(Typed typed, String field, @Nullable UnitId unit) {
        if (unit != null && organisation.unit(unit).isEmpty()) {
            typed.flaw(field, "registry.unit.unknown");
        }
    }

    void person(Typed typed, String field, @Nullable PersonId person) {
        if (person != null && organisation.person(person).isEmpty()) {
            typed.flaw(field, "registry.person.unknown");
        }
    }
}
