/** Đo: loads a throw-away office with public inputs and says how fast the product is, beside the raw engine. */
@org.jspecify.annotations.NullMarked
package vn.somat.bench;
