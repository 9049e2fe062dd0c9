/** What crosses the threshold: older books, backups, and offices that become part of ours. */
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::json",
            "registry::stamps",
            "access",
            "printing",
            "organisation",
            "regulation",
            "ledger",
            "vault"
        })
@NullMarked
package vn.somat.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
