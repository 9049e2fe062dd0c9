/** Bulk import of older books. */
@ApplicationModule(allowedDependencies = {"registry", "access", "organisation", "regulation", "ledger", "vault"})
@NullMarked
package vn.somat.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
