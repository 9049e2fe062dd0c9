/** Quá trình độ mật: how long a level lasts, what changes it, and what every holder of the paper is told and does about it. */
@NamedInterface("life")
@NullMarked
package vn.somat.classification.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
