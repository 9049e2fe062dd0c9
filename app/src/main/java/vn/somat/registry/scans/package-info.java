/** Bản quét hàng loạt: one scan of many papers, cut at its separators, each piece attached to the entry it belongs to. */
@NullMarked
package vn.somat.registry.scans;

import org.jspecify.annotations.NullMarked;
