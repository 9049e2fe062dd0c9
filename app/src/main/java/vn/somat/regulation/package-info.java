/** The law as data: dated regulation packs with levels, registers, numbering, document types, each value with its citation. */
@ApplicationModule(allowedDependencies = {"ledger", "vault"})
@NullMarked
package vn.somat.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
