package vn.somat.registry;

import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Khóa của tệp đính kèm: each file under a content of its own, guarded by the key group of its paper's level. */
@Component
class AttachmentKeys {

    private final AttachmentStore store;
    private final Contents contents;
    private final ScanTexts recognised;

    AttachmentKeys(AttachmentStore store, Contents contents, ScanTexts recognised) {
        this.store = store;
        this.contents = contents;
        this.recognised = recognised;
    }

    /** A file as it lies in the vault. */
    record Kept(ContentId content, byte[] name, byte[] hash, String sha256, long size) {}

    /** Encrypts while it reads. */
    Kept keep(String name, Upload upload, String level) {
        var content = contents.create(KeyGroup.of(level));
        var file = contents.write(content, upload.bytes());
        var sha256 = HexFormat.of().formatHex(file.sha256());
        try (var keys = contents.open(List.of(content))) {
            return new Kept(
                    content,
                    keys.seal(content, AttachedFile.NAME, name),
                    keys.seal(content, AttachedFile.HASH, sha256),
                    sha256,
                    file.size());
        }
    }

    /** The level of a paper changed: its files go with it. Called in the act that changes the level. */
    void regroup(DocumentId document, String level) {
        store.contents(document).forEach(content -> contents.regroup(content, KeyGroup.of(level)));
        recognised.regrouped(document, level);
    }
}
