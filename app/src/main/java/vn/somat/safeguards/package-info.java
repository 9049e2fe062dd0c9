/** Safeguards: what surrounds the papers and can betray them. The machine the program itself runs on, and the devices and media. */
@ApplicationModule(
        allowedDependencies = {"organisation", "access", "ledger", "regulation", "vault", "printing", "registry::json"})
@NullMarked
package vn.somat.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
