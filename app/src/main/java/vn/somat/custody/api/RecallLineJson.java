package vn.somat.custody.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.recall.Recall;

/** Một bản phải về. */
record RecallLineJson(
        CarrierJson carrier,
        boolean outstanding,
        @Nullable Instant returnedAt,
        @Nullable UUID takenBy,
        @Nullable String condition) {

    static RecallLineJson of(Recall.Line line) {
        var by = line.takenBy();
        return new RecallLineJson(
                CarrierJson.of(line.carrier()),
                line.outstanding(),
                line.returned(),
                by == null ? null : by.value(),
                line.condition());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "RecallLineJson[" + carrier + "]";
    }
}
