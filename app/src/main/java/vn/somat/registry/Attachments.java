package vn.somat.registry;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Preview;

/** Tệp đính kèm: scans and files of a paper, each encrypted under a key of its own, shown as pictures in the page. */
@Service
public class Attachments {

    /** @param kind as told by content: {@code PDF}, {@code PNG}, {@code DOCX} … */
    public record Attachment(
            UUID id,
            DocumentId document,
            String name,
            String kind,
            long size,
            PersonId addedBy,
            Instant addedAt,
            boolean previewed,
            @Nullable Instant removedAt) {

        @Override
        public String toString() {
            return "Attachment[" + id + "]";
        }
    }

    public UUID add(Reader reader, DocumentId document, String name, InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    public List<Attachment> of(Reader reader, DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /** Pages as PNG pictures; reading a secret file leaves its ledger entry, with the pages. */
    public Preview preview(Reader reader, UUID attachment, int first, int count) {
        throw new UnsupportedOperationException();
    }

    /** The file itself, for ordinary papers; a recorded act. Secret files are shown, not handed out. */
    public InputStream download(Reader reader, UUID attachment) {
        throw new UnsupportedOperationException();
    }

    /** Destroys the file with its key; the line says that it was there. */
    public void remove(Reader reader, UUID attachment, String reason, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }
}
