/** The door: filters, sign-in and the pages of accounts. */
@NullMarked
package vn.somat.access.web;

import org.jspecify.annotations.NullMarked;
