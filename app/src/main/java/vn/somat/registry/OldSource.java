package vn.somat.registry;

import java.util.UUID;

/**
 * Tệp sổ cũ: the file lines of an older book come from.
 *
 * @param id of the import, the same for all books its lines go into
 * @param sha256 of the whole file, in hexadecimal
 */
public record OldSource(UUID id, String sha256) {}
