/** Thân JSON: how the bodies that other programs send are read, in every room that has an API. */
@NamedInterface("json")
@NullMarked
package vn.somat.registry.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
