/** Classification: the lists of state secrets, what a level may rest on, and who is led through them before deciding. */
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::forms",
            "registry::json",
            "access",
            "organisation",
            "regulation",
            "regulation::rulebook",
            "ledger",
            "vault",
            "printing",
            "interchange"
        })
@NullMarked
package vn.somat.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
