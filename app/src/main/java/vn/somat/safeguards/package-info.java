/** Safeguards: what surrounds the papers and can betray them. The machine itself, devices, the texts an office goes by, people, seals, meetings. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "access",
            "ledger",
            "regulation",
            "regulation::rulebook",
            "vault",
            "printing",
            "registry",
            "registry::json"
        })
@NullMarked
package vn.somat.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
