/** Pages of incidents. */
@NullMarked
package vn.somat.safeguards.incidents.web;

import org.jspecify.annotations.NullMarked;
