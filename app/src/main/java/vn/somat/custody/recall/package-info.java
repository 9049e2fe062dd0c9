/** Thu hồi: issued papers that have to come back, and what did. */
@NamedInterface("recall")
@NullMarked
package vn.somat.custody.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
