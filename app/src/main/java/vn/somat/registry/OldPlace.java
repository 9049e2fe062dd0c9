package vn.somat.registry;

/** Where an imported line stood in its file. */
record OldPlace(OldSource source, int sheet, long line) {}
