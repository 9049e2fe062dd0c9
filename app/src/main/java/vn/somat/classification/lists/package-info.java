/** Danh mục bí mật nhà nước: decisions and their items by version, found, imported, changed, repealed. */
@NamedInterface("lists")
@NullMarked
package vn.somat.classification.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
