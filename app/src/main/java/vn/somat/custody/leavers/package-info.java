/** Người thôi việc: what people who leave still have, its hand-over, their undertaking, and the end. */
@NamedInterface("leavers")
@NullMarked
package vn.somat.custody.leavers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
