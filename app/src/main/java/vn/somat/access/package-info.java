/** Accounts, sign-in and the one answer to: may this person do this act to that thing now, and by which article. */
@ApplicationModule(allowedDependencies = {"organisation", "regulation", "ledger", "vault", "printing"})
@NullMarked
package vn.somat.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
