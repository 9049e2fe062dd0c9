/** Kiểm tra công tác bảo vệ bí mật nhà nước: plans, checklists that the registers answer, findings until they are closed. */
@NamedInterface("inspections")
@NullMarked
package vn.somat.safeguards.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
