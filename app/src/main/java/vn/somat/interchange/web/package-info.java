/** Pages of the import. */
@NullMarked
package vn.somat.interchange.web;

import org.jspecify.annotations.NullMarked;
