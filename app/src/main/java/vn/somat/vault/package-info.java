/** The only room where a key exists: sealing and unsealing, the key hierarchy, encryption of contents and fields, blind search terms, signatures. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.somat.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
