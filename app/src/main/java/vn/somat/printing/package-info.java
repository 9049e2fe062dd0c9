/** Paper: PDF/A, XLSX, stamps, slips, QR. Knows geometry, not law. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.somat.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
