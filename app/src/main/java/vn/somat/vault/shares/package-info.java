/** Shamir's scheme on paper: a recovery key split into shares, printed, typed again, and joined. Knows no vault. */
@NullMarked
package vn.somat.vault.shares;

import org.jspecify.annotations.NullMarked;
