/** Checks a ledger export without trusting the product that wrote it. Shares no code with it. */
@NullMarked
package vn.somatverifier;

import org.jspecify.annotations.NullMarked;
