package vn.somat.registry;

import java.util.UUID;
import vn.somat.vault.ContentId;

/** Bản quét chưa đọc: a file of a paper that waits for its words to be recognised. */
record UnreadScan(UUID attachment, DocumentId document, ContentId content) {}
