package vn.somat.custody.destruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** A council that met. */
record Met(
        String number,
        LocalDate day,
        PersonId chair,
        PersonId keeper,
        byte @Nullable [] members,
        String minutes,
        LocalDate met,
        byte[] conclusion) {}
