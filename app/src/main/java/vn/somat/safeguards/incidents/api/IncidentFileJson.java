package vn.somat.safeguards.incidents.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.incidents.IncidentAct;
import vn.somat.safeguards.incidents.IncidentFile;

/**
 * Hồ sơ vụ việc, as {@code openapi.yaml} describes it.
 *
 * @param lastSeen what the house last saw of it, a line each
 * @param missing what is still to be written before it can be closed
 */
record IncidentFileJson(
        IncidentJson incident,
        String what,
        String how,
        List<String> lastSeen,
        List<IncidentActJson> acts,
        List<IncidentAct.Kind> missing) {

    /** Một việc trong hồ sơ. */
    record IncidentActJson(
            IncidentAct.Kind kind,
            @Nullable LocalDate day,
            @Nullable String words,
            Instant at,
            UUID by) {

        static IncidentActJson of(IncidentAct act) {
            return new IncidentActJson(
                    act.kind(), act.day(), act.words(), act.at(), act.by().value());
        }

        /** Kinds only. */
        @Override
        public String toString() {
            return "IncidentActJson[" + kind + "]";
        }
    }

    static IncidentFileJson of(IncidentFile file) {
        return new IncidentFileJson(
                IncidentJson.of(file.incident()),
                file.what(),
                file.how(),
                file.seen(),
                file.acts().stream().map(IncidentActJson::of).toList(),
                file.missing());
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "IncidentFileJson[" + incident.label() + "]";
    }
}
