package vn.somat.safeguards.evidence;

import java.util.Locale;
import java.util.UUID;

/** Of what a file is evidence; whoever names it has asked whether the reader may. @param level under which it is sealed */
public record EvidenceOwner(Kind kind, UUID id, String level) {

    /** As the ledger calls them. */
    public enum Kind {
        INSPECTION,
        FINDING,
        INCIDENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
