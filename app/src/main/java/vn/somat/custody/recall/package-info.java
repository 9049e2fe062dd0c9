/** Thu hồi: issued papers that have to come back, and what did. */
@NullMarked
package vn.somat.custody.recall;

import org.jspecify.annotations.NullMarked;
