package vn.somat.custody.destruction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** What was done. */
record Done(
        @Nullable String record,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        Method method,
        byte[] how,
        byte[] where,
        byte @Nullable [] witnesses) {}
