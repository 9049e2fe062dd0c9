/** Reporting: statistics of the office and the reports that the law asks of it, from the figures of the other rooms. */
@ApplicationModule(
        allowedDependencies = {
            "classification::figures",
            "interchange::handover",
            "registry",
            "registry::json",
            "access",
            "organisation",
            "regulation",
            "ledger",
            "vault",
            "printing"
        })
@NullMarked
package vn.somat.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
