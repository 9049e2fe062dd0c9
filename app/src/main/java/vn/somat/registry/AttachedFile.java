package vn.somat.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.printing.AttachmentKind;
import vn.somat.vault.ContentId;
import vn.somat.vault.KeyRing;

/** Tệp đính kèm as it is stored: a content of its own, its name and hash sealed under it and gone with it. */
record AttachedFile(
        UUID id,
        DocumentId document,
        ContentId content,
        byte[] name,
        byte[] hash,
        AttachmentKind kind,
        long size,
        Instant addedAt,
        PersonId addedBy,
        @Nullable Instant removedAt) {

    static final String NAME = "name";
    static final String HASH = "hash";

    Attachments.Attachment open(KeyRing keys) {
        var clear = keys.text(content, NAME, name);
        return new Attachments.Attachment(
                id,
                document,
                clear == null ? "" : clear,
                kind.name(),
                size,
                addedBy,
                addedAt,
                kind.previewed(),
                removedAt);
    }

    @Override
    public String toString() {
        return "AttachedFile[" + id + "]";
    }
}
