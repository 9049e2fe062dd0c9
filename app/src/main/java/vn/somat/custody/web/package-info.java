/** Pages of copies, of places and of stocktaking. Nothing here is public. */
@NullMarked
package vn.somat.custody.web;

import org.jspecify.annotations.NullMarked;
