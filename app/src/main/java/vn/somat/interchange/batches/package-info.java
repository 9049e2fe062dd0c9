/** Cho số hàng loạt: many outgoing papers from one spreadsheet, numbered one after the other behind the clerk's back. */
@NamedInterface("batches")
@NullMarked
package vn.somat.interchange.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
