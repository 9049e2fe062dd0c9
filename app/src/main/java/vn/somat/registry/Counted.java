package vn.somat.registry;

/** Where a counter stood before an import and behind it. */
record Counted(int before, int behind) {}
