/** Hội nghị có nội dung bí mật nhà nước: the file of each meeting, its door, its room over night, its minutes. */
@NamedInterface("meetings")
@NullMarked
package vn.somat.safeguards.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
