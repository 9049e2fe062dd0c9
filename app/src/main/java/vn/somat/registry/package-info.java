/** Registers, numbers, documents in and out, distribution, finding. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "organisation",
            "regulation",
            "regulation::rulebook",
            "ledger",
            "vault",
            "printing"
        })
@NullMarked
package vn.somat.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
