/** Evidence: every act is recorded in its own transaction, chained into an RFC 6962 tree, and sealed by signed checkpoints. */
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package vn.somat.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
