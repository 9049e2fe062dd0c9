/** Hội nghị for other programs: the same desks and the same rules as the pages. Nothing here is public. */
@NullMarked
package vn.somat.safeguards.meetings.api;

import org.jspecify.annotations.NullMarked;
