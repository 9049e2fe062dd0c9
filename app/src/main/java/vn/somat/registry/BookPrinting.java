package vn.somat.registry;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;

/**
 * In sổ: books, volumes, arrival stamps and slips on paper, each page sealed by the ledger's size and root. Needs a
 * sealed checkpoint of this moment; prints only what the reader may see.
 */
@Service
public class BookPrinting {

    public enum Format {
        PDF,
        XLSX
    }

    /** How far a print-out is. @param total lines to print */
    public record Job(UUID id, BookId book, Format format, long done, long total, Status status) {

        public enum Status {
            RUNNING,
            READY,
            FAILED
        }
    }

    /** Prints at once into {@code out}: for the API and short books. {@code volume} null: all volumes. */
    public void print(
            Reader reader, BookId book, @Nullable Integer volume, Format format, Locale locale, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** Prints in the background; the result is kept in memory, for its reader only, until it is fetched or ten minutes old. */
    public UUID start(Reader reader, BookId book, @Nullable Integer volume, Format format, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public Optional<Job> job(Reader reader, UUID job) {
        throw new UnsupportedOperationException();
    }

    /** The finished print-out, once. */
    public Optional<byte[]> fetch(Reader reader, UUID job) {
        throw new UnsupportedOperationException();
    }

    /** Dấu đến with this paper's number and date. */
    public void arrivalStamp(Reader reader, DocumentId document, Locale locale, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** Phiếu xử lý / phiếu gửi: the registration slip of a paper with the ledger's QR. */
    public void slip(Reader reader, DocumentId document, Locale locale, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
