/** Custody: every copy of a secret paper, every secret thing, and the one person and place that answer for it. */
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::stamps",
            "registry::json",
            "classification",
            "classification::determination",
            "access",
            "organisation",
            "regulation",
            "regulation::rulebook",
            "ledger",
            "vault",
            "printing",
            "safeguards::devices",
            "safeguards::meetings",
            "safeguards::incidents",
            "interchange::handover"
        })
@NullMarked
package vn.somat.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
