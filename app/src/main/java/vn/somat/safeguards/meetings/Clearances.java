package vn.somat.safeguards.meetings;

import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.organisation.PersonId;

/** Mức được tiếp cận: up to which level somebody of the office may hear secrets today; an account says it, nothing else does. */
@Component
class Clearances {

    private final Readers readers;

    Clearances(Readers readers) {
        this.readers = readers;
    }

    boolean cleared(PersonId person, int rank) {
        return readers.of(person).map(Reader::clearance).orElse(-1) >= rank;
    }
}
