/** The pages of the guard of the machine. Nothing here is public. */
@NullMarked
package vn.somat.safeguards.machine.web;

import org.jspecify.annotations.NullMarked;
