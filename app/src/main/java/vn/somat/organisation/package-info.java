/** Units, posts, people and mandates over time. */
@ApplicationModule(allowedDependencies = {"ledger", "regulation", "printing"})
@NullMarked
package vn.somat.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
