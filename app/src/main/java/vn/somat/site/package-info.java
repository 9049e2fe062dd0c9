/** Layout, set-up, errors, home: the front of the house, imported by nobody. */
@ApplicationModule(
        allowedDependencies = {
            "interchange",
            "classification::life",
            "registry",
            "access",
            "organisation",
            "regulation",
            "regulation::rulebook",
            "ledger",
            "vault",
            "printing",
            "safeguards::machine",
            "safeguards::library"
        })
@NullMarked
package vn.somat.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
