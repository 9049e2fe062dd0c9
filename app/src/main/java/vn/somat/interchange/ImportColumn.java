package vn.somat.interchange;

/** A column of the file: where it stands, its heading as written, what it holds. */
record ImportColumn(int position, String heading, ImportField field) {}
