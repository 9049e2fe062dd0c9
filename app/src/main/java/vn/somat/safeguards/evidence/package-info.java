/** Tệp chứng cứ: files that belong to an inspection, to a finding or to an incident, sealed as those of papers are. */
@NamedInterface("evidence")
@NullMarked
package vn.somat.safeguards.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
