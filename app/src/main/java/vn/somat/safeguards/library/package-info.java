/** Thư viện quy định, quy chế, nội quy: the texts an office goes by, their validity, and who has said that they read them. */
@NamedInterface("library")
@NullMarked
package vn.somat.safeguards.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
