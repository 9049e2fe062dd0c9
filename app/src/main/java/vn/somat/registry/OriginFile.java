package vn.somat.registry;

import java.time.Instant;

/** Tệp sổ cũ mà dòng của một sổ nhập từ đó. @param sha256 of the file, hexadecimal */
record OriginFile(String sha256, Instant at) {}
