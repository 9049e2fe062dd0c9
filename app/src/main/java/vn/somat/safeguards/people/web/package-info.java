/** Pages of people, training and tests. */
@NullMarked
package vn.somat.safeguards.people.web;

import org.jspecify.annotations.NullMarked;
