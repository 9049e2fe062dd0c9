package vn.somat.interchange.imports;

import java.util.UUID;
import vn.somat.vault.ContentId;

/** A column form that was kept by a name, as its row says. */
record KeptColumns(UUID id, String name, ContentId content, byte[] sealed) {}
