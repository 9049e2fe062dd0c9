/** Pages of the lists and of the coach. */
@NullMarked
package vn.somat.classification.web;

import org.jspecify.annotations.NullMarked;
