package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.regulation.TwoPersons;

/** Hai người cùng làm: asks for the right and for the second person's PIN, for what nobody may do alone. */
@Component
class Together {

    private final Access access;

    Together(Access access) {
        this.access = access;
    }

    TwoPersons of(Reader reader, String act, @Nullable SecondPerson second) {
        var confirmed = access.confirm(reader, act, Thing.none(), second);
        var other = confirmed.second();
        return TwoPersons.of(reader.actor(), other == null ? null : other.value(), confirmed::witnessed);
    }
}
