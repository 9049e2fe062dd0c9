/** Safeguards: what surrounds the papers and can betray them. Today the machine the program itself runs on. */
@ApplicationModule(allowedDependencies = {"organisation", "access", "ledger", "regulation", "vault"})
@NullMarked
package vn.somat.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
