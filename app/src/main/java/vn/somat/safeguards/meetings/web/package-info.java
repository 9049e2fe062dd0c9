/** Pages of meetings. */
@NullMarked
package vn.somat.safeguards.meetings.web;

import org.jspecify.annotations.NullMarked;
