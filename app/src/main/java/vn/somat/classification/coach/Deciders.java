package vn.somat.classification.coach;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;

/** Người có thẩm quyền xác định: who may decide on a level in this office on a day, by name. */
@Component
class Deciders {

    private final Organisation organisation;

    Deciders(Organisation organisation) {
        this.organisation = organisation;
    }

    List<String> on(LocalDate day) {
        return organisation.holders(Set.of(Duty.HEAD, Duty.DEPUTY), day).stream()
                .map(Person::name)
                .toList();
    }
}
