package vn.somat.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.somat.access.Reader;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Preview;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.Previews;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/**
 * Tệp giữ ngoài văn bản: files that other rooms keep beside their own words, taken in and encrypted as those of papers are. Only what can
 * be shown in the page is taken in. Joins the caller's transaction.
 */
@Component
public class KeptFiles {

    private final AttachmentKeys keys;
    private final Contents contents;
    private final Previews previews;
    private final Clock clock;

    KeptFiles(AttachmentKeys keys, Contents contents, Previews previews, Clock clock) {
        this.keys = keys;
        this.contents = contents;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * As it lies in the vault.
     *
     * @param name and {@code hash} sealed under the content, and gone with it
     * @param sha256 of the plain bytes: for a salted commitment, never to be kept in clear
     */
    public record KeptFile(ContentId content, byte[] name, byte[] hash, String sha256, String kind, long size) {

        @Override
        public String toString() {
            return "KeptFile[" + kind + "]";
        }
    }

    /** Encrypts while it reads. */
    public KeptFile keep(String name, InputStream bytes, String level, DataSize largest) {
        var clean = FileName.checked(name);
        try {
            var upload = Upload.of(bytes, largest);
            if (!upload.kind().previewed()) {
                throw Refusal.invalid("file", "registry.attachment.kind");
            }
            var kept = keys.keep(FileName.ending(clean, upload.kind()), upload, level);
            return new KeptFile(
                    kept.content(),
                    kept.name(),
                    kept.hash(),
                    kept.sha256(),
                    upload.kind().name(),
                    kept.size());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public static String name(KeyRing ring, ContentId content, byte[] sealed) {
        return Objects.requireNonNullElse(ring.text(content, AttachedFile.NAME, sealed), "");
    }

    /** One page as a picture that bears who looks. @param first from 0 @param look the entry that it was looked at */
    public Preview page(Reader reader, ContentId content, int first, EntryId look) {
        try (var stream = contents.read(content)) {
            return previews.pages(stream, first, 1, ReadingMark.of(reader, look, clock.instant()));
        } catch (PreviewFailed failed) {
            throw Refusal.conflict("registry.attachment.preview." + failed.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
