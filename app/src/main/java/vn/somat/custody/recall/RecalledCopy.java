package vn.somat.custody.recall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;

/** One carrier of a recall. */
record RecalledCopy(
        CarrierId carrier,
        @Nullable Instant returned,
        @Nullable PersonId by,
        byte @Nullable [] condition) {

    static String field(CarrierId carrier) {
        return "condition:" + carrier.value();
    }

    @Override
    public String toString() {
        return "RecalledCopy[" + carrier.value() + "]";
    }
}
